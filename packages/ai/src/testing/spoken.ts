import { VOICE_SAMPLE_BYTES, VOICE_SAMPLE_RATE } from '@ezri/contract';
import { readFileSync } from 'node:fs';
import { wavOf } from '../speech/wav.ts';

/** What is spoken in fixtures/speech, by eSpeak NG; fixtures/speech/make.ts makes the files anew. */
export const SPOKEN = ['ordinary', 'work', 'thanks', 'unfinished', 'wait', 'spanish', 'risk', 'backchannel', 'long', 'cough'] as const;
export type SpokenName = (typeof SPOKEN)[number];

/** `pcm`: PCM16, mono, `VOICE_SAMPLE_RATE`. `text` is empty for a sound without words. */
export interface Spoken {
  readonly text: string;
  readonly pcm: Uint8Array;
}

const HEADER_BYTES = 44;
const at = (file: string): URL => new URL(`../../fixtures/speech/${file}`, import.meta.url);
const sentences = JSON.parse(readFileSync(at('sentences.json'), 'utf8')) as { readonly name: string; readonly text: string }[];
const known = new Map<SpokenName, Spoken>();

export function spoken(name: SpokenName): Spoken {
  const found = known.get(name);
  if (found !== undefined) return found;
  const text = sentences.find((sentence) => sentence.name === name)?.text;
  if (text === undefined) throw new Error(`Nothing of the name ${name} is spoken.`);
  const made = { text, pcm: readFileSync(at(`${name}.wav`)).subarray(HEADER_BYTES) };
  known.set(name, made);
  return made;
}

/** Fixtures one after the other, with so many milliseconds of silence where a number stands. */
export const sceneOf = (parts: readonly (SpokenName | number)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'number' ? Buffer.alloc(Math.round((part * VOICE_SAMPLE_RATE) / 1_000) * VOICE_SAMPLE_BYTES) : spoken(part).pcm,
    ),
  );

/** The same as a WAV file, for a browser's fake microphone. */
export const sceneFile = (parts: readonly (SpokenName | number)[]): Uint8Array => wavOf(sceneOf(parts), VOICE_SAMPLE_RATE);
