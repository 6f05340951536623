import { cutSentences, type Sentence } from '@ezri/domain';
import { MS_PER_CHAR } from './limits.ts';

/** A sentence that has begun to be spoken: where its sound stands in that of the utterance. Milliseconds. */
interface Spoken extends Sentence {
  readonly startMs: number;
  ms: number;
  isOver: boolean;
}

/** One thing that Ezri says aloud: a reply, as it is written, or a notice. Offsets are UTF-16 units of its text. */
export class Utterance {
  readonly replyId: string;
  /** No more of it will come. */
  isComplete = false;
  /** Its first sound has gone out. */
  hasBegun = false;
  /** All of its sound has. */
  isSent = false;
  /** How far it was heard, as the client says; or as it was when the client lost what it had. */
  reported = 0;
  sentMs = 0;
  readonly #spoken: Spoken[] = [];
  readonly #waiting: Sentence[] = [];
  #length = 0;

  constructor(replyId: string) {
    this.replyId = replyId;
  }

  /** What follows at `from`. What overlaps with what is there is ignored; beyond a hole nothing is taken. */
  add(from: number, text: string): void {
    if (from > this.#length) return;
    const fresh = text.slice(this.#length - from);
    for (const sentence of cutSentences(fresh)) this.#waiting.push({ text: sentence.text, from: this.#length + sentence.from });
    this.#length += fresh.length;
  }

  get length(): number {
    return this.#length;
  }

  /** The next sentence to be spoken; null when there is none yet. */
  next(): Sentence | null {
    return this.#waiting.shift() ?? null;
  }

  begin(sentence: Sentence): void {
    this.#spoken.push({ ...sentence, startMs: this.sentMs, ms: 0, isOver: false });
  }

  sent(ms: number): void {
    this.sentMs += ms;
    const last = this.#spoken.at(-1);
    if (last !== undefined) last.ms += ms;
  }

  over(): void {
    const last = this.#spoken.at(-1);
    if (last !== undefined) last.isOver = true;
  }

  /** How far it was heard once so much of its sound was played. */
  heardAt(playedMs: number): number {
    if (this.isComplete && this.isSent && playedMs >= this.sentMs) return this.#length;
    const sentence = this.#spoken.findLast(({ startMs }) => startMs <= playedMs);
    if (sentence === undefined) return 0;
    const ms = sentence.isOver ? sentence.ms : Math.max(sentence.ms, sentence.text.length * MS_PER_CHAR);
    const part = ms === 0 ? 1 : Math.min(1, (playedMs - sentence.startMs) / ms);
    return sentence.from + Math.floor(sentence.text.length * part);
  }

  /** The text from there on is to be spoken again, from the beginning of its sentence. `opened`: sentences that were taken out and not begun. */
  rewind(heard: number, opened: readonly Sentence[]): void {
    const again = this.#spoken.filter(({ from, text }) => from + text.length > heard).map(({ text, from }) => ({ text, from }));
    this.#spoken.splice(this.#spoken.length - again.length, again.length);
    this.#waiting.unshift(...again, ...opened);
    this.sentMs = this.#spoken.reduce((sum, { ms }) => sum + ms, 0);
    this.reported = Math.max(this.reported, heard);
    this.hasBegun = false;
    this.isSent = false;
  }
}
