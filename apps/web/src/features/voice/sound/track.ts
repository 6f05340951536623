import type { Id } from '@ezri/contract';
import { wholeWords } from './whole-words.ts';

/** A sentence as the server announces it: `from` in UTF-16 units of the reply, `seq` the number of the first frame that speaks it. */
export interface Sentence {
  readonly replyId: Id;
  readonly text: string;
  readonly from: number;
  readonly seq: number;
}

/** How far a reply was heard, in UTF-16 units of its text from the start. */
export interface Heard {
  readonly replyId: Id;
  readonly chars: number;
}

export interface Place extends Heard {
  readonly sentence: Pick<Sentence, 'text' | 'from'>;
}

/** Frames whose sentence has not been announced yet: two seconds of them. */
const HELD_MAX = 100;
/** Frames whose place is remembered for a sentence that is announced late. */
const STARTS_MAX = 500;
/** How fast is spoken, in UTF-16 units a second, until a whole sentence has been. */
const CHARS_PER_S = 15;

interface Entry extends Sentence {
  start: number | null;
  end: number | null;
}

/** Which words are being heard: brings together what frames say by their number, sentences by theirs, and the player by its count of samples. */
export interface Track {
  sentence(sentence: Sentence): void;
  frame(seq: number, samples: Float32Array<ArrayBuffer>): void;
  ended(replyId: Id): void;
  /** What has not been played will not be. `flushed` says what had been, when the player knows. */
  flush(): void;
  flushed(played: number): Heard | null;
  /** Sentences that have been heard to their end since the last time, and the one that is being heard. */
  advance(played: number): { readonly finished: readonly Heard[]; readonly now: Place | null };
}

/** `play` takes the samples on, in order. Rates and counts are the player's. */
export function createTrack(samplesPerSecond: number, play: (samples: Float32Array<ArrayBuffer>) => void): Track {
  let entries: Entry[] = [];
  /** As it was at the first flush that the player has not answered, and how many those are. */
  let before: readonly Entry[] | null = null;
  let unanswered = 0;
  /** After a flush frames of before may still come: until a sentence says where the new ones begin. */
  let waits = false;
  let held: { seq: number; samples: Float32Array<ArrayBuffer> }[] = [];
  let starts: { seq: number; at: number }[] = [];
  /** Samples since the last flush, and where that stood in the count of the player. */
  let pushed = 0;
  let base = 0;
  let charsPerS = CHARS_PER_S;

  const push = (seq: number, samples: Float32Array<ArrayBuffer>): void => {
    starts.push({ seq, at: pushed });
    if (starts.length > STARTS_MAX) starts.shift();
    for (const entry of entries) if (entry.start === null && seq >= entry.seq) begin(entry, pushed);
    pushed += samples.length;
    play(samples);
  };
  const begin = (entry: Entry, at: number): void => {
    entry.start = at;
    const previous = entries[entries.indexOf(entry) - 1];
    if (previous !== undefined && previous.start !== null) previous.end ??= at;
  };
  const charsAt = ({ text, from, start, end }: Entry, at: number): number => {
    if (start === null || at <= start) return from;
    if (end !== null && end <= at) return from + text.length;
    const share = end === null ? ((at - start) / samplesPerSecond) * charsPerS : ((at - start) / (end - start)) * text.length;
    return from + wholeWords(text, share);
  };
  /** The last of them that is being, or has been, heard. */
  const placeIn = (all: readonly Entry[], at: number): Place | null => {
    const entry = all.findLast(({ start }) => start !== null && start <= at);
    return entry ? { replyId: entry.replyId, chars: charsAt(entry, at), sentence: { text: entry.text, from: entry.from } } : null;
  };

  return {
    sentence(sentence) {
      const entry: Entry = { ...sentence, start: null, end: null };
      entries.push(entry);
      waits = false;
      const already = starts.find(({ seq }) => seq >= entry.seq);
      if (already) begin(entry, already.at);
      for (const { seq, samples } of held.splice(0)) if (seq >= sentence.seq) push(seq, samples);
    },
    frame(seq, samples) {
      if (!waits) return push(seq, samples);
      held.push({ seq, samples });
      if (held.length > HELD_MAX) held.shift();
    },
    ended(replyId) {
      const last = entries.findLast((entry) => entry.replyId === replyId);
      if (last) last.end ??= pushed;
    },
    flush() {
      // A second one before the player has answered: nothing of what came between was heard.
      before ??= entries;
      unanswered += 1;
      entries = [];
      waits = true;
      held = [];
      starts = [];
      pushed = 0;
    },
    flushed(played) {
      const place = placeIn(before ?? [], played - base);
      unanswered -= 1;
      before = unanswered > 0 ? [] : null;
      base = played;
      return place && { replyId: place.replyId, chars: place.chars };
    },
    advance(played) {
      if (before) return { finished: [], now: null };
      const at = played - base;
      const done = entries.filter(({ end }) => end !== null && end <= at);
      entries = entries.filter((entry) => !done.includes(entry));
      for (const { start, end, text } of done) {
        if (start !== null && end !== null && end > start) charsPerS = (text.length * samplesPerSecond) / (end - start);
      }
      return { finished: done.map(({ replyId, from, text }) => ({ replyId, chars: from + text.length })), now: placeIn(entries, at) };
    },
  };
}
