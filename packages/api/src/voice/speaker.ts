import type { TextToSpeech } from '@ezri/ai';
import type { Language, Level, Message } from '@ezri/contract';
import type { Deps } from '../deps.ts';
import type { VoiceCounts } from './counts.ts';
import type { RepliesListener } from './follow-replies.ts';
import { settleHeard } from './heard.ts';
import { Mouth, type Cut } from './mouth.ts';
import { RecentIds } from './recent-ids.ts';
import type { SpeakerHost } from './speaker-host.ts';
import type { TurnMeter } from './turn-meter.ts';

/** Ezri's side of a voice session: speaks the replies of a conversation as they are written, and knows what of them was heard. */
export class Speaker implements RepliesListener {
  readonly #deps: Deps;
  readonly #conversationId: string;
  readonly #host: SpeakerHost;
  readonly #meter: TurnMeter;
  readonly #counts: VoiceCounts;
  readonly #mouth: Mouth;
  /** Notices, and what staff say, with their texts: they are spoken whatever the person says before. */
  readonly #must = new Map<string, string>();
  /** Nothing more of them is to be spoken. */
  readonly #silenced = new RecentIds();
  /** Because no engine was to be had: they go on as text, and the person reads them. */
  readonly #read = new RecentIds();
  #engine: TextToSpeech | null = null;
  /** The reply that is being written. */
  #writing: string | null = null;

  constructor(deps: Deps, conversationId: string, parts: { readonly host: SpeakerHost; readonly meter: TurnMeter; readonly counts: VoiceCounts }) {
    this.#deps = deps;
    this.#conversationId = conversationId;
    this.#host = parts.host;
    this.#meter = parts.meter;
    this.#counts = parts.counts;
    this.#mouth = this.#newMouth();
  }

  /** Null: the browser speaks, and goes on with what no engine did. */
  use(engine: TextToSpeech | null, language: Language): void {
    if (engine === null) this.#read.clear();
    this.#engine = engine;
    this.#mouth.use(engine, language);
  }

  started(replyId: string): void {
    if (this.#silenced.has(replyId)) return;
    this.#writing = replyId;
    this.#host.does('thinking');
  }

  text(replyId: string, from: number, text: string): void {
    if (this.#silenced.has(replyId)) return;
    if (this.#mayBegin(replyId)) this.#mouth.say(replyId, from, text);
    this.#meter.got('sentence', this.#host.now());
    this.pump();
  }

  over(replyId: string, how: 'completed' | 'stopped' | 'failed', text: string | null): void {
    if (this.#writing === replyId) this.#writing = null;
    if (this.#silenced.has(replyId)) return;
    if (how === 'stopped') {
      // The person has stopped it on the screen.
      this.#mouth.complete(replyId);
      if (this.#mouth.speaking === replyId) this.#host.does('interrupt');
      this.silence(replyId);
    } else {
      if (text !== null && this.#mayBegin(replyId)) this.#mouth.say(replyId, 0, text);
      this.#mouth.complete(replyId);
      this.pump();
    }
    if (this.#mouth.replyIds.length === 0) this.#rest();
  }

  /** And the greeting, which nobody needs who has begun to speak. */
  notice({ id, text, author }: Pick<Message, 'id' | 'text' | 'author'>): void {
    if (this.#engine === null) return;
    if (author !== 'companion') this.#must.set(id, text);
    this.#mouth.say(id, 0, text);
    this.#mouth.complete(id);
    this.pump();
  }

  level(level: Level): void {
    this.#host.level(level);
  }

  ended(): void {
    this.#host.ended();
  }

  /** There is nothing to say. */
  get isIdle(): boolean {
    return this.#mouth.isIdle;
  }

  pump(): void {
    this.#mouth.pump(this.#host.now());
  }

  pause(): void {
    this.#counts.voice.paused += 1;
    this.#mouth.pause(this.#host.now());
    this.#tellOf('paused');
  }

  resume(): void {
    this.#counts.voice.resumed += 1;
    this.#mouth.resume(this.#host.now());
    this.#tellOf('resumed');
    this.pump();
  }

  /** The client has lost what it was sent. */
  rewind(): void {
    this.#mouth.rewind(this.#host.now());
  }

  /** The person has taken the word: what was being said, and all that was to be, is over; a notice that had not begun is not. */
  flush(): void {
    this.#counts.voice.flushed += 1;
    this.#tellOf('flush');
    const { speaking } = this.#mouth;
    const cuts = this.#mouth.flush(this.#host.now());
    const isStill = ({ replyId, heard }: Cut) => replyId !== speaking && heard === 0 && this.#must.has(replyId);
    this.#stopWriting(cuts.filter((cut) => !isStill(cut)));
    for (const { replyId } of cuts.filter(isStill)) {
      this.#mouth.say(replyId, 0, this.#must.get(replyId) ?? '');
      this.#mouth.complete(replyId);
    }
  }

  /** The reply of which nothing was heard, or that is owed and has not begun, is not spoken; a notice still is. */
  takeBack(): void {
    this.#counts.voice.takenBack += 1;
    const replies = this.#mouth.replyIds.filter((id) => !this.#must.has(id));
    const cuts = replies.map((replyId) => ({ replyId, heard: 0, isComplete: replyId !== this.#writing }));
    for (const replyId of replies) this.#mouth.drop(replyId);
    const unwritten = this.#writing !== null && !replies.includes(this.#writing) ? [{ replyId: this.#writing, heard: 0, isComplete: false }] : [];
    this.#stopWriting([...cuts, ...unwritten], replies.length === 0);
  }

  /** The session is over. What was begun is kept as it was heard; the rest was not spoken. */
  close(): void {
    const { speaking } = this.#mouth;
    const cuts = this.#mouth.flush(this.#host.now()).filter(({ replyId, heard }) => replyId === speaking || (heard ?? 0) > 0);
    this.#settle(cuts);
    this.#mouth[Symbol.dispose]();
  }

  /** Says nothing more of this reply. */
  silence(replyId: string): void {
    this.#mouth.drop(replyId);
    this.#silenced.add(replyId);
  }

  /** How much of it counts as heard. Null when this is not being spoken here; `all` when it went on as text because no engine was to be had. */
  played(replyId: string, chars: number): number | 'all' | null {
    if (this.#read.has(replyId)) return 'all';
    return this.#mouth.played(replyId, chars, this.#host.now());
  }

  #newMouth(): Mouth {
    const { does, tell, frame, together, nextSeq, may, now } = this.#host;
    return new Mouth({
      now,
      may,
      together,
      begins: (replyId) => {
        does('speaking');
        if (this.#engine !== null) tell({ type: 'started', replyId, mime: `audio/pcm;rate=${this.#engine.sampleRate}` });
      },
      sentence: (replyId, { text, from }) => {
        if (this.#engine !== null) tell({ type: 'sentence', replyId, text, from, seq: nextSeq() });
      },
      frame: (sound) => {
        this.#meter.got('audio', now());
        if (sound.length > 0) frame(sound);
      },
      sent: (replyId) => {
        if (this.#engine !== null) tell({ type: 'ended', replyId });
      },
      played: (replyId, heard) => {
        this.#must.delete(replyId);
        this.#settle([{ replyId, heard, isComplete: true }]);
        this.#rest();
      },
      failed: (replyId) => {
        this.#failed(replyId);
        this.#rest();
      },
      crowded: () => {
        this.#counts.drops.utterances += 1;
      },
    });
  }

  /** An engine that would refuse is not asked: the reply goes on by text, and that is said. */
  #mayBegin(replyId: string): boolean {
    if (this.#engine?.isReady !== false || this.#mouth.replyIds.includes(replyId)) return true;
    this.#failed(replyId);
    this.#rest();
    return false;
  }

  #failed(replyId: string): void {
    this.#counts.faults.speaking += 1;
    this.#must.delete(replyId);
    this.silence(replyId);
    this.#read.add(replyId);
    this.#host.tell({ type: 'failed', engine: 'speaking' });
  }

  /** Nothing is being said at this moment; a reply may still be on its way. */
  #rest(): void {
    if (this.#mouth.speaking !== null) return;
    this.#host.does('silent');
    if (this.#writing !== null && !this.#silenced.has(this.#writing)) this.#host.does('thinking');
  }

  #stopWriting(cuts: readonly Cut[], isOwed = false): void {
    for (const { replyId } of cuts) {
      this.#must.delete(replyId);
      this.silence(replyId);
    }
    const isWriting = isOwed || this.#writing !== null || cuts.some(({ isComplete }) => !isComplete);
    this.#writing = null;
    if (isWriting) this.#host.act(async () => this.#deps.replies.stop(this.#conversationId));
    this.#settle(cuts);
  }

  #settle(cuts: readonly Cut[]): void {
    for (const { replyId, heard } of cuts) {
      if (heard !== null) this.#host.act(async () => settleHeard(this.#deps, this.#conversationId, replyId, heard));
    }
  }

  #tellOf(type: 'paused' | 'resumed' | 'flush'): void {
    const { speaking } = this.#mouth;
    if (speaking !== null) this.#host.tell({ type, replyId: speaking });
  }
}
