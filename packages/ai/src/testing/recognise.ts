import { VOICE_FRAME_BYTES } from '@ezri/contract';
import { SPOKEN, spoken } from './spoken.ts';

/** Decibels below the loudest frame that count as silence. */
const FLOOR_DB = 35;
/** How alike two curves of loudness must be, from 0 to 1: those of a whole fixture, and of a part, which is alike to more. */
const ALIKE = 0.8;
const ALIKE_IN_PART = 0.9;
/** So many frames may be missing from a whole. */
const MISSING = 15;
/** A part that sounds for less is told from nothing else. */
const PART_FRAMES = 15;

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

/** Frames begin elsewhere in the same sound, so neighbours share what they have before they are compared. */
const smooth = (curve: Curve): Curve => curve.map((level, at) => ((curve[at - 1] ?? 0) + 2 * level + (curve[at + 1] ?? 0)) / 4);

function trimmed(curve: Curve): Curve {
  const from = curve.findIndex((level) => level > 0);
  return from === -1 ? [] : curve.slice(from, curve.findLastIndex((level) => level > 0) + 1);
}

/** Pearson's correlation of `a` with `b` shifted by `at`, over the frames of `a` from `from` to `to`. Where there is no frame is silence. */
function likeness(a: Curve, b: Curve, at: number, from: number, to: number): number {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let n = from; n < to; n += 1) {
    const [x, y] = [a[n] ?? 0, b[at + n] ?? 0];
    sumA += x;
    sumB += y;
    sumAA += x * x;
    sumBB += y * y;
    sumAB += x * y;
  }
  const count = to - from;
  const spread = Math.sqrt((count * sumAA - sumA * sumA) * (count * sumBB - sumB * sumB));
  return spread === 0 ? 0 : (count * sumAB - sumA * sumB) / spread;
}

/** How many of the frames before each place are no silence. */
function soundingBefore(curve: Curve): readonly number[] {
  let count = 0;
  return [0, ...curve.map((level) => (count += level > 0 ? 1 : 0))];
}

interface Found {
  readonly at: number;
  readonly text: string;
}

interface Candidate {
  readonly text: string;
  readonly part: Curve;
  readonly sounding: readonly number[];
}

let known: readonly Candidate[] | undefined;
const candidates = (): readonly Candidate[] =>
  (known ??= SPOKEN.map((name) => {
    const { text, pcm } = spoken(name);
    const curve = trimmed(curveOf(pcm));
    return { text, part: smooth(curve), sounding: soundingBefore(curve) };
  }));

/** The words of a fixture between two places of its curve: each takes as much of what is no silence as it has of the letters. */
function wordsBetween({ text, sounding }: Candidate, from: number, to: number): string {
  const share = (at: number): number => (sounding[at] ?? 0) / (sounding.at(-1) ?? 1);
  const [begin, end] = [share(from), share(to)];
  let at = 0;
  return text
    .split(' ')
    .filter((word) => {
      const middle = (at + word.length / 2) / text.length;
      at += word.length + 1;
      return middle >= begin && middle < end;
    })
    .join(' ');
}

/** The place of a fixture in what is left. `worth`: how much is explained by it, and how well. Where it reaches beyond the sound it was cut. */
interface Place extends Found {
  readonly worth: number;
  readonly frames: number;
}

function placesOf(candidate: Candidate, left: Curve): Place[] {
  const { part } = candidate;
  const [whole, sounding] = [smooth(left), soundingBefore(left)];
  const places: Place[] = [];
  for (let at = 1 - part.length; at < left.length; at += 1) {
    const [from, to] = [Math.max(0, -at), Math.min(part.length, left.length - at)];
    const frames = (sounding[at + to] ?? 0) - (sounding[at + from] ?? 0);
    if (frames < PART_FRAMES) continue;
    const alike = likeness(part, whole, at, from, to);
    const isWhole = to - from >= part.length - MISSING;
    if (alike < (isWhole ? ALIKE : ALIKE_IN_PART)) continue;
    places.push({ at: at + from, frames: to - from, worth: (alike - ALIKE / 2) * frames, text: wordsBetween(candidate, from, to) });
  }
  return places;
}

/** Which of the fixtures are spoken in `pcm`, in their order: their texts, and of those that are cut off at either end the words that are there. Empty when it is none of them. */
export function recognise(pcm: Uint8Array): string {
  const left = [...curveOf(pcm)];
  const found: Found[] = [];
  for (;;) {
    const [best] = candidates()
      .flatMap((candidate) => placesOf(candidate, left))
      .sort((a, b) => b.worth - a.worth);
    if (best === undefined) break;
    left.fill(0, best.at, best.at + best.frames);
    found.push(best);
  }
  return found
    .sort((a, b) => a.at - b.at)
    .flatMap(({ text }) => (text === '' ? [] : [text]))
    .join(' ');
}
