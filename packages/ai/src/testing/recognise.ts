import { VOICE_FRAME_BYTES } from '@ezri/contract';
import { SPOKEN, spoken, type SpokenName } from './spoken.ts';

/** Decibels below the loudest frame that count as silence. */
const FLOOR_DB = 35;
/** How alike two curves of loudness must be, from 0 to 1. */
const ALIKE = 0.8;
/** So many frames may be missing at either end. */
const MISSING = 15;
/** What is shorter is told from nothing else by its beginning. */
const BEGINNING_FRAMES = 40;

type Curve = readonly number[];

/** How loud each frame is, from 0 (silence) to `FLOOR_DB`: a microphone, its filters and its gain change it little. */
function curveOf(pcm: Uint8Array): Curve {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.length);
  const levels = Array.from({ length: Math.floor(pcm.length / VOICE_FRAME_BYTES) }, (_, frame) => {
    let sum = 1;
    for (let at = 0; at < VOICE_FRAME_BYTES; at += 2) sum += view.getInt16(frame * VOICE_FRAME_BYTES + at, true) ** 2;
    return 10 * Math.log10(sum);
  });
  const loudest = levels.reduce((most, level) => Math.max(most, level), 0);
  return levels.map((level) => Math.max(0, level - loudest + FLOOR_DB));
}

function trimmed(curve: Curve): Curve {
  const from = curve.findIndex((level) => level > 0);
  return from === -1 ? [] : curve.slice(from, curve.findLastIndex((level) => level > 0) + 1);
}

/** Pearson's correlation of `part` with `whole` from `at` on, where nothing is silence. */
function likeness(part: Curve, whole: Curve, at: number): number {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (const [n, a] of part.entries()) {
    const b = whole[at + n] ?? 0;
    sumA += a;
    sumB += b;
    sumAA += a * a;
    sumBB += b * b;
    sumAB += a * b;
  }
  const count = part.length;
  const spread = Math.sqrt((count * sumAA - sumA * sumA) * (count * sumBB - sumB * sumB));
  return spread === 0 ? 0 : (count * sumAB - sumA * sumB) / spread;
}

interface Found {
  readonly at: number;
  readonly text: string;
}

const curves = new Map<SpokenName, Curve>();
const curveOfSpoken = (name: SpokenName): Curve => {
  const curve = curves.get(name) ?? trimmed(curveOf(spoken(name).pcm));
  curves.set(name, curve);
  return curve;
};
/** The longest first: what is short is alike to much. */
const candidates = () =>
  SPOKEN.map((name) => ({ text: spoken(name).text, curve: curveOfSpoken(name) })).sort((a, b) => b.curve.length - a.curve.length);

/** Takes out of `left` all places where `curve` stands. */
function takeOut(left: number[], curve: Curve, text: string): Found[] {
  const found: Found[] = [];
  for (;;) {
    let best = { at: 0, alike: ALIKE };
    for (let at = -MISSING; at <= left.length - curve.length + MISSING; at += 1) {
      const alike = likeness(curve, left, at);
      if (alike > best.alike) best = { at, alike };
    }
    if (best.alike === ALIKE) return found;
    left.fill(0, Math.max(0, best.at), best.at + curve.length);
    found.push({ at: best.at, text });
  }
}

/** The words at the beginning of a sentence that was broken off. */
function beginningIn(left: Curve): Found[] {
  const part = trimmed(left);
  if (part.length < BEGINNING_FRAMES) return [];
  const [best] = candidates()
    .filter(({ curve }) => curve.length > part.length)
    .map(({ text, curve }) => ({ text, share: part.length / curve.length, alike: likeness(part, curve, 0) }))
    .sort((a, b) => b.alike - a.alike);
  if (best === undefined || best.alike < ALIKE) return [];
  const words = best.text.split(' ');
  return [{ at: left.findIndex((level) => level > 0), text: words.slice(0, Math.round(words.length * best.share)).join(' ') }];
}

/** Which of the fixtures are spoken in `pcm`, in their order: their texts, and the first words of one that is broken off. Empty when it is none of them. */
export function recognise(pcm: Uint8Array): string {
  const left = [...curveOf(pcm)];
  const found = candidates().flatMap(({ curve, text }) => takeOut(left, curve, text));
  return [...found, ...beginningIn(left)]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ text }) => (text === '' ? [] : [text]))
    .join(' ');
}
