import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProviderFault } from '../provider/provider-fault.ts';
import { spoken } from '../testing/spoken.ts';
import { soundIn, SPEAKING_RATE } from './sound.ts';
import { wavOf } from './wav.ts';

/** An answer that comes in pieces of these lengths, over and over. */
function inPieces(bytes: Uint8Array, lengths: readonly number[], type: string): Response {
  const pieces: Uint8Array[] = [];
  for (let at = 0, n = 0; at < bytes.length; n += 1) {
    const length = lengths[n % lengths.length] ?? 1;
    pieces.push(bytes.slice(at, at + length));
    at += length;
  }
  return new Response(ReadableStream.from(pieces), { headers: { 'content-type': type } });
}

async function soundOf(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of soundIn(response)) chunks.push(chunk);
  expect(chunks.every(({ length }) => length > 0 && length % 2 === 0)).toBe(true);
  return Buffer.concat(chunks);
}

/** Quiet enough to begin like no file of another kind. */
const pcm = fc
  .array(fc.integer({ min: -60, max: 60 }), { minLength: 8, maxLength: 400 })
  .map((samples) => Buffer.from(Int16Array.from(samples).buffer));
const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 });

test('bare sound is the same sound, in whatever pieces it comes', async () => {
  await fc.assert(
    fc.asyncProperty(pcm, lengths, async (sound, cuts) => {
      expect(Buffer.compare(await soundOf(inPieces(sound, cuts, 'audio/pcm')), sound)).toBe(0);
    }),
  );
});

test('a WAV file is its sound, in whatever pieces it comes and whatever stands behind it', async () => {
  await fc.assert(
    fc.asyncProperty(pcm, lengths, fc.uint8Array({ maxLength: 40 }), async (sound, cuts, rest) => {
      const file = Buffer.concat([wavOf(sound, SPEAKING_RATE), rest]);
      expect(Buffer.compare(await soundOf(inPieces(file, cuts, 'audio/wav')), sound)).toBe(0);
    }),
  );
});

test.each([SPEAKING_RATE, 16_000])('half a sample at the end of a WAV file of %i Hz is left out', async (rate) => {
  // Chunks of odd length are followed by one more byte.
  const file = Buffer.concat([wavOf(Buffer.alloc(801), rate), Buffer.alloc(1)]);
  expect(await soundOf(inPieces(file, [900], 'audio/wav'))).toHaveLength(rate === SPEAKING_RATE ? 800 : 1_198);
});

const swapped = (pcm: Uint8Array): Buffer => Buffer.from(pcm).swap16();
const L16 = `audio/L16;rate=${SPEAKING_RATE};channels=1`;

test('what is called L16 is the same sound in either order of its bytes, in whatever pieces it comes', async () => {
  const voice = spoken('ordinary').pcm;
  const quiet = Buffer.from(Int16Array.from({ length: 3_000 }, (_, at) => Math.round(2 * Math.sin(at / 9))).buffer);
  for (const sound of [voice, quiet, Buffer.concat([Buffer.alloc(40_000), voice]), voice.subarray(0, 8_000), voice.subarray(0, 1_000)]) {
    for (const bytes of [sound, swapped(sound)]) {
      expect(Buffer.compare(await soundOf(inPieces(bytes, [1, 700, 33, 5_000], L16)), sound)).toBe(0);
    }
  }
});

test('an L16 of another rate is whole, too, when it is short', async () => {
  const little = spoken('ordinary').pcm.subarray(0, 1_000);
  const sound = await soundOf(inPieces(little, [300], 'audio/L16;rate=16000'));
  expect(sound).toHaveLength(1_498);
  expect(Buffer.compare(await soundOf(inPieces(swapped(little), [300], 'audio/L16;rate=16000')), sound)).toBe(0);
});

test('sound that says that it is little endian is not looked at', async () => {
  const big = swapped(spoken('ordinary').pcm);
  expect(Buffer.compare(await soundOf(inPieces(big, [999], 'audio/pcm')), big)).toBe(0);
  expect(Buffer.compare(await soundOf(inPieces(wavOf(big, SPEAKING_RATE), [999], L16)), big)).toBe(0);
});

test('any bytes at all are sound or a fault by name', async () => {
  const begins = fc.constantFrom('', 'RIFF', 'RIFF\0\0\0\0WAVE', 'RIFF\0\0\0\0WAVEfmt ', 'RIFF\0\0\0\0WAVEdata\0\0', 'OggS', 'ID3');
  const types = fc.constantFrom('audio/pcm', 'audio/wav', 'application/octet-stream', 'audio/L16', 'audio/L16;rate=99999', '');
  await fc.assert(
    fc.asyncProperty(begins, fc.uint8Array({ maxLength: 300 }), lengths, types, async (begin, bytes, cuts, type) => {
      const answer = inPieces(Buffer.concat([Buffer.from(begin, 'latin1'), bytes]), cuts, type);
      const fault: unknown = await soundOf(answer).then(
        () => null,
        (error: unknown) => error,
      );
      expect(fault === null || (fault instanceof ProviderFault && fault.reason === 'malformed'), String(fault)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
