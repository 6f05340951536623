import type { TextToSpeech } from '@ezri/ai';
import type { Language } from '@ezri/contract';
import { speakable, type Sentence } from '@ezri/domain';
import { UTTERANCES_MAX } from './limits.ts';
import type { MouthListener } from './mouth-listener.ts';
import { PlayClock } from './play-clock.ts';
import { BrowserSound, EngineSound, type SentenceSound } from './sentence-sound.ts';
import { Utterance } from './utterance.ts';

/** What Ezri has said of something when it was told to stop. */
export interface Cut {
  readonly replyId: string;
  readonly heard: number | null;
  /** Whether more of it was going to be written. */
  readonly isComplete: boolean;
}

/** Says one thing after the other, sentence by sentence and one sentence ahead, no faster than it is played and at most `AHEAD_MAX_MS` before. Its clock is whoever calls `pump`. */
export class Mouth {
  readonly #on: MouthListener;
  readonly #queue: Utterance[] = [];
  /** Null: the browser's own. */
  #engine: TextToSpeech | null = null;
  #language: Language = 'en';
  #now: { sentence: Sentence; sound: SentenceSound; isTold: boolean } | null = null;
  #next: { sentence: Sentence; sound: SentenceSound } | null = null;
  readonly #clock = new PlayClock();
  #pumping = false;

  constructor(on: MouthListener) {
    this.#on = on;
  }

  /** Who speaks, from the next sentence on. */
  use(engine: TextToSpeech | null, language: Language): void {
    this.#engine = engine;
    this.#language = language;
  }

  /** All that there is to say, or is being said, in order. */
  get replyIds(): string[] {
    return this.#queue.map(({ replyId }) => replyId);
  }

  /** There is nothing to say. */
  get isIdle(): boolean {
    return this.#queue.length === 0;
  }

  /** What is being said; null before its first sound and after its last. */
  get speaking(): string | null {
    const [utterance] = this.#queue;
    return utterance?.hasBegun === true ? utterance.replyId : null;
  }

  /** A piece of a reply, at its offset. */
  say(replyId: string, from: number, text: string): void {
    const known = this.#find(replyId);
    if (known !== undefined) {
      known.add(from, text);
      return;
    }
    if (this.#queue.length >= UTTERANCES_MAX) {
      this.#on.crowded();
      return;
    }
    const utterance = new Utterance(replyId);
    utterance.add(from, text);
    this.#queue.push(utterance);
  }

  complete(replyId: string): void {
    const utterance = this.#find(replyId);
    if (utterance !== undefined) utterance.isComplete = true;
  }

  /** The client says how far it has played. Null when this is not being said. */
  played(replyId: string, chars: number, at: number): number | null {
    const utterance = this.#find(replyId);
    if (utterance === undefined) return null;
    utterance.reported = Math.min(chars, utterance.length);
    if (this.#engine === null && utterance.isComplete && chars >= utterance.length) this.#finish(utterance, at);
    return utterance.reported;
  }

  pause(at: number): void {
    this.#clock.pause(at);
  }

  resume(at: number): void {
    this.#clock.resume(at);
  }

  /** The other side has lost what it had: what was not heard is said again. */
  rewind(at: number): void {
    const [utterance] = this.#queue;
    if (utterance !== undefined && utterance.hasBegun) {
      const heard = this.#heard(utterance, at) ?? 0;
      const opened = [this.#now?.isTold === false ? this.#now.sentence : null, this.#next?.sentence ?? null].filter((one) => one !== null);
      this.#stop();
      utterance.rewind(heard, opened);
    }
    this.#clock.dropped(at);
  }

  /** Says nothing more of what there was to say, and answers what was heard of it. */
  flush(at: number): Cut[] {
    const cut = this.#queue.map((one) => ({ replyId: one.replyId, heard: this.#heard(one, at), isComplete: one.isComplete }));
    this.#stop();
    this.#queue.length = 0;
    this.#clock.resume(at);
    this.#clock.dropped(at);
    return cut;
  }

  /** Says nothing more of this one. */
  drop(replyId: string): void {
    const at = this.#queue.findIndex((utterance) => utterance.replyId === replyId);
    if (at === -1) return;
    if (at === 0) this.#stop();
    this.#queue.splice(at, 1);
  }

  /** Sends what is due. */
  pump(at: number): void {
    // A listener may call back.
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      this.#on.together(() => {
        while (this.#step(at));
      });
    } finally {
      this.#pumping = false;
    }
  }

  [Symbol.dispose](): void {
    this.#stop();
    this.#queue.length = 0;
  }

  /** Whether to go on at once. */
  #step(at: number): boolean {
    const [utterance] = this.#queue;
    if (utterance === undefined) return false;
    if (utterance.isSent) {
      // While it is paused nobody knows yet whether it was the end: what comes next would stand still behind it.
      if (this.#clock.isPaused || this.#clock.aheadMs(at) > 0) return false;
      this.#finish(utterance, at);
      return true;
    }
    if (this.#now === null && !this.#prepare(utterance)) {
      if (!utterance.isComplete) return false;
      utterance.isSent = true;
      if (utterance.hasBegun) this.#on.sent(utterance.replyId);
      return true;
    }
    if (!this.#on.may() || !this.#clock.hasRoom(at)) return false;
    return this.#sendOne(utterance, at);
  }

  #prepare(utterance: Utterance): boolean {
    const ready = this.#next ?? this.#open(utterance);
    this.#next = null;
    this.#now = ready === null ? null : { ...ready, isTold: false };
    return this.#now !== null;
  }

  #open(utterance: Utterance): { sentence: Sentence; sound: SentenceSound } | null {
    const sentence = utterance.next();
    if (sentence === null) return null;
    const text = speakable(sentence.text);
    const sound =
      this.#engine === null ? new BrowserSound(text) : new EngineSound(this.#engine, text, this.#language, () => this.pump(this.#on.now()));
    return { sentence, sound };
  }

  #sendOne(utterance: Utterance, at: number): boolean {
    const now = this.#now;
    if (now === null) return false;
    const taken = now.sound.take(at);
    if (taken === 'wait') return false;
    if (taken === 'failed') {
      this.#fail(utterance);
      return true;
    }
    if (taken === 'over') {
      utterance.over();
      this.#now = null;
      return true;
    }
    if (!now.isTold) this.#tell(utterance, now);
    // What it began may have been taken back by whoever was told.
    if (this.#now !== now || !this.#on.may()) return false;
    this.#next ??= this.#open(utterance);
    this.#on.frame(taken.frame);
    utterance.sent(taken.ms);
    this.#clock.sent(taken.ms, at);
    return true;
  }

  #tell(utterance: Utterance, now: { sentence: Sentence; isTold: boolean }): void {
    if (!utterance.hasBegun) this.#on.begins(utterance.replyId);
    utterance.hasBegun = true;
    now.isTold = true;
    utterance.begin(now.sentence);
    this.#on.sentence(utterance.replyId, now.sentence);
  }

  #fail(utterance: Utterance): void {
    this.drop(utterance.replyId);
    if (utterance.hasBegun) this.#on.sent(utterance.replyId);
    this.#on.failed(utterance.replyId);
  }

  #finish(utterance: Utterance, at: number): void {
    // Nothing in it could be said aloud, a row of marks for example: it is there to be read.
    const heard = this.#heard(utterance, at) || null;
    if (this.#queue[0] === utterance) this.#clock.resume(at);
    this.drop(utterance.replyId);
    this.#on.played(utterance.replyId, heard);
  }

  /** What the client says counts where it is more: it may have reported a moment ago. */
  #heard(utterance: Utterance, at: number): number | null {
    if (this.#engine === null) return utterance.reported > 0 ? utterance.reported : null;
    if (!utterance.hasBegun) return utterance.reported;
    const ahead = this.#queue[0] === utterance ? this.#clock.aheadMs(at) : 0;
    return Math.max(utterance.reported, utterance.heardAt(utterance.sentMs - ahead));
  }

  #find = (replyId: string): Utterance | undefined => this.#queue.find((utterance) => utterance.replyId === replyId);

  #stop(): void {
    this.#now?.sound.stop();
    this.#next?.sound.stop();
    this.#now = null;
    this.#next = null;
  }
}
