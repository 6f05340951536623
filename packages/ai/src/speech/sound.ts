import { ProviderFault } from '../provider/provider-fault.ts';
import { littleEndian, tellByteOrder } from './byte-order.ts';
import { createResampler } from './resample.ts';
import { isRate, SAMPLE_BYTES, tagAt, wavHeaderIn, type WavHeader } from './wav.ts';

/** Samples a second of what Ezri says: what servers of OpenAI's kind send as bare PCM. */
export const SPEAKING_RATE = 24_000;

/** Enough to tell a kind of file by. */
const SNIFF_BYTES = 12;
const PCM_TYPES = /^(?:audio\/(?:pcm|x-pcm|raw|x-raw|l16)|application\/octet-stream)?$/;
/** Big endian by RFC 2586, and little endian from many servers. In the wrong order it is as loud a noise. */
const L16_TYPE = 'audio/l16';
const WAV_TYPES = /^audio\/(?:wav|x-wav|wave|vnd\.wave)$/;
/** Of files that are no PCM, whatever they are called. Played as PCM they would be a loud noise in somebody's ears. */
const OTHER_FILES = new Set(['OggS', 'fLaC', 'ftyp', '\u001aE\u00df\u00a3']);
const MP3_TAG = 'ID3';
const MPEG_SYNC = 0xffe0;

interface SoundFormat extends WavHeader {
  /** Nobody knows the order of the bytes. */
  readonly anyOrder: boolean;
}

/** The sound of an answer: PCM16, mono, `SPEAKING_RATE`, in chunks of whole samples. Takes bare PCM and WAV; throws a `ProviderFault` `malformed` for anything else. */
export async function* soundIn({ body, headers }: Response): AsyncGenerator<Uint8Array> {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(/\s*;\s*/);
  if (body === null) return;
  const chunks: ReadableStream<Uint8Array> = body;
  let head: Uint8Array = new Uint8Array();
  let format: SoundFormat | null = null;
  let order = littleEndian;
  let resample = createResampler(SPEAKING_RATE, SPEAKING_RATE);
  let left = Infinity;
  for await (const chunk of chunks) {
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    if (format === null) {
      format = formatOf(head, type, parameters);
      if (format === null) continue;
      if (format.anyOrder) order = tellByteOrder();
      resample = createResampler(format.rate, SPEAKING_RATE);
      left = format.bytes;
      head = head.subarray(format.from);
    }
    // What stands behind the sound of a WAV file is no sound.
    const there = Math.min(left, head.length);
    const whole = there - (there % SAMPLE_BYTES);
    const sound = resample(order.take(head.subarray(0, whole)));
    head = head.subarray(whole);
    left -= whole;
    if (sound.length > 0) yield sound;
    if (left < SAMPLE_BYTES) return;
  }
  const rest = resample(order.rest());
  if (rest.length > 0) yield rest;
}

/** Null while more must come. */
function formatOf(head: Uint8Array, type: string, parameters: readonly string[]): SoundFormat | null {
  if (!PCM_TYPES.test(type) && !WAV_TYPES.test(type)) throw new ProviderFault('malformed');
  if (head.length < SNIFF_BYTES) return null;
  if (tagAt(head, 0) === 'RIFF' && tagAt(head, 8) === 'WAVE') {
    const header = wavHeaderIn(head);
    return header && { ...header, anyOrder: false };
  }
  if (WAV_TYPES.test(type) || isOtherFile(head, type)) throw new ProviderFault('malformed');
  const rate = Number(parameters.find((parameter) => parameter.startsWith('rate='))?.slice('rate='.length) ?? SPEAKING_RATE);
  if (!isRate(rate)) throw new ProviderFault('malformed');
  return { from: 0, rate, bytes: Infinity, anyOrder: type === L16_TYPE };
}

function isOtherFile(head: Uint8Array, type: string): boolean {
  if (OTHER_FILES.has(tagAt(head, 0)) || OTHER_FILES.has(tagAt(head, 4)) || tagAt(head, 0).startsWith(MP3_TAG)) return true;
  // The first sample of a sound may look like the beginning of an MP3 file, so a server that says what it sends is believed.
  const first = ((head[0] ?? 0) << 8) | (head[1] ?? 0);
  return !type.startsWith('audio/') && (first & MPEG_SYNC) === MPEG_SYNC;
}
