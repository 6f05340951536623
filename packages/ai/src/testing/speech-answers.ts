import { wavHeaderIn } from '../speech/wav.ts';

/** An answer as it is when nothing goes wrong, in the pieces it comes in. */
export interface SpeechAnswer {
  readonly type: string;
  readonly pieces: readonly (string | Uint8Array)[];
}

export const SYNTHESIS_RATE = 24_000;
/** So long a character is spoken. */
export const SYNTHESIS_MS_PER_CHAR = 50;
const PIECE_MS = 100;
const BYTES_PER_MS = (SYNTHESIS_RATE * 2) / 1_000;
const LOUDNESS = 5_000;

/** What the fake server says for `text`: PCM16, mono, `SYNTHESIS_RATE`; a tone for each character, so that its length and its content tell which text it is. */
export function synthesised(text: string, msPerChar: number = SYNTHESIS_MS_PER_CHAR): Uint8Array {
  const perChar = (SYNTHESIS_RATE * msPerChar) / 1_000;
  const pcm = Buffer.alloc(text.length * perChar * 2);
  for (let char = 0; char < text.length; char += 1) {
    const step = (2 * Math.PI * (150 + (text.charCodeAt(char) % 64) * 5)) / SYNTHESIS_RATE;
    for (let n = 0; n < perChar; n += 1) pcm.writeInt16LE(Math.round(LOUDNESS * Math.sin(n * step)), (char * perChar + n) * 2);
  }
  return pcm;
}

export function synthesis(text: string, msPerChar: number): SpeechAnswer {
  const pcm = synthesised(text, msPerChar);
  const bytes = PIECE_MS * BYTES_PER_MS;
  return { type: 'audio/pcm', pieces: Array.from({ length: Math.ceil(pcm.length / bytes) }, (_, n) => pcm.subarray(n * bytes, (n + 1) * bytes)) };
}

const event = (data: object): string => `data: ${JSON.stringify(data)}\n\n`;

/** As OpenAI streams a transcription: a piece for each word, and the whole. */
export const heardInEvents = (text: string): SpeechAnswer => ({
  type: 'text/event-stream',
  pieces: [
    ...(text.match(/\s*\S+/g) ?? []).map((delta) => event({ type: 'transcript.text.delta', delta })),
    event({ type: 'transcript.text.done', text }),
  ],
});

export const heardAtOnce = (text: string): SpeechAnswer => ({ type: 'application/json', pieces: [JSON.stringify({ text })] });

/** As the AI service of the brief answers. Its sound is a text that must be found nowhere. */
export const SERVICE_SOUND = 'a sound that nobody checked';
export const heardByService = (transcription: string): SpeechAnswer => ({
  type: 'application/json',
  pieces: [JSON.stringify({ transcription, audioResponse: Buffer.from(SERVICE_SOUND).toString('base64'), mime: 'audio/mpeg' })],
});

/** The sound of a WAV file; empty when it is none. */
export function soundOfFile(file: Uint8Array): Uint8Array {
  const header = file.length < 44 ? null : wavHeaderIn(file);
  return header === null ? new Uint8Array() : file.subarray(header.from);
}
