import { newId, VOICE_RESUME_MS, type Level, type VoiceClose, type VoiceEngines, type VoiceEvent } from '@ezri/contract';
import { firstState, isOpen, mayPlay, PATIENT_FROM, silenceNeeded, stepTurn, type TurnEffect, type TurnState } from '@ezri/domain';
import type { Received } from '@ezri/fanout';
import type { Actor } from '../context.ts';
import { traceOf } from '../fault.ts';
import { Acts } from './acts.ts';
import { Captions } from './captions.ts';
import { Ear, type EarListener } from './ear.ts';
import { gapMs } from './frames.ts';
import { END_WITHIN_MS, HEAR_WITHIN_MS, VOICE_IDLE_MS, VOICE_RESTING_TICK_MS } from './limits.ts';
import type { VoiceLine } from './line.ts';
import { PersonSound } from './person-sound.ts';
import { say } from './say.ts';
import type { SessionParts, UntimedInput, VoiceSettings } from './session-parts.ts';
import { Speaker } from './speaker.ts';
import { TurnMeter } from './turn-meter.ts';
import { Untold } from './untold.ts';
import { Urgency } from './urgent.ts';

/** One spoken conversation on this node: outlives its line by `VOICE_RESUME_MS`, and never drops what it has heard. */
export class VoiceSession {
  readonly conversationId: string;
  readonly speaker: Speaker;
  readonly #parts: SessionParts;
  readonly #sound: PersonSound;
  readonly #ear: Ear | null;
  #actor: Actor;
  readonly #acts: Acts;
  readonly #meter: TurnMeter;
  readonly #captions: Captions;
  readonly #urgency = new Urgency();
  #turn: TurnState;
  #turnId = newId();
  #line: VoiceLine | null = null;
  readonly #untold = new Untold();
  #lostAt: number | null = null;
  #lookedAt = -Infinity;
  #quiet: PromiseWithResolvers<void> | null = null;

  constructor(parts: SessionParts) {
    const { deps, actor, conversationId, counts, level } = parts;
    this.#parts = parts;
    this.#actor = actor;
    this.conversationId = conversationId;
    this.#acts = new Acts(deps.log);
    this.#meter = new TurnMeter(parts.timed);
    this.#captions = new Captions(deps.feed, conversationId);
    this.#sound = new PersonSound(parts.activity, counts.drops);
    this.#turn = firstState({ microphone: 'open', language: 'en', patient: level >= PATIENT_FROM }, parts.now());
    this.speaker = new Speaker(deps, conversationId, { host: this.#host(), meter: this.#meter, counts });
    const { hearing } = deps.speech;
    this.#ear = hearing === null ? null : new Ear(hearing, this.#listener());
  }

  /** Who talks, as they signed in on the device that they talk on. */
  get actor(): Actor {
    return this.#actor;
  }

  /** The line that it is on now. */
  get line(): VoiceLine | null {
    return this.#line;
  }

  /** Goes on with this line; the one before is told that it was taken over. */
  attach(line: VoiceLine, actor: Actor, { mode: microphone, language }: VoiceSettings, engines: VoiceEngines): void {
    this.#actor = actor;
    this.#leave('elsewhere');
    this.#step({ type: 'lost' });
    this.#sound.broken();
    this.#sound.isHeard = engines.hearing === 'server';
    this.speaker.use(engines.speaking === 'server' ? this.#parts.deps.speech.speaking : null, language);
    this.speaker.rewind();
    this.#line = line;
    for (const event of this.#untold.take()) line.tell(event);
    this.#lostAt = null;
    this.#step({ type: 'settings', microphone, language });
    this.#step({ type: 'back' });
  }

  /** A line is over without our doing. */
  gone(line: VoiceLine, reason: VoiceClose): void {
    if (line !== this.#line) return line.close(reason);
    this.#leave(reason);
    this.#lostAt = this.#parts.now();
    this.#step({ type: 'lost' });
  }

  frame(line: VoiceLine, frame: Pick<Received, 'payload' | 'missed'>): void {
    if (line !== this.#line) return;
    if (frame.missed > 0) line.tell({ type: 'gap', ms: gapMs(frame) });
    this.#sound.take(frame, (voiced) => this.#step({ type: 'frame', voiced }));
  }

  /** It is now. Whatever a session that rests still waits for takes seconds, or minutes. */
  tick(at: number): void {
    if (this.#isResting && at - this.#lookedAt < VOICE_RESTING_TICK_MS) return;
    this.#lookedAt = Math.min(at, this.#parts.now());
    if (this.#urgency.isDue(at)) this.#step({ type: 'urgent' });
    this.#step({ type: 'tick' }, at);
    this.#captions.tick(at);
    this.speaker.pump();
    if (this.#lostAt !== null && at - this.#lostAt >= VOICE_RESUME_MS) this.#parts.onEnd('lost');
    else if (at - this.#turn.activeAt >= VOICE_IDLE_MS) this.#parts.onEnd('idle');
  }

  /** False when there was nothing to commit. */
  commit(): boolean {
    const open = isOpen(this.#turn);
    this.#step({ type: 'commit' });
    return open;
  }

  /** False when Ezri had nothing to say. */
  interrupt(): boolean {
    const { ezri } = this.#turn;
    this.#step({ type: 'interrupt' });
    return ezri !== 'silent';
  }

  /** Tells the client, sends what was heard and lets everything go. Called once. Words that are still to come are waited for, until `hurry` at the latest. */
  async end(reason: VoiceClose): Promise<void> {
    this.speaker.close();
    // At once: what is said from now on the client keeps for the next channel.
    this.#leave(reason);
    const quiet = (this.#quiet = Promise.withResolvers<void>());
    const late = setTimeout(() => this.hurry(), HEAR_WITHIN_MS);
    this.#step({ type: 'silent' });
    this.#step({ type: 'commit' });
    await quiet.promise;
    clearTimeout(late);
    await this.#acts.done(END_WITHIN_MS);
    this.#ear?.[Symbol.dispose]();
    this.#sound[Symbol.dispose]();
  }

  /** Words that are not there by now are not waited for; those that are, those of a sentence that is not over among them, are sent. */
  hurry(): void {
    for (const { id } of this.#turn.hearing) {
      this.#parts.counts.drops.words += 1;
      this.#step({ type: 'words', segment: id, kind: 'final', text: this.#turn.partial });
    }
  }

  /** Nobody says anything, and nobody is about to. */
  get #isResting(): boolean {
    return this.#lostAt === null && this.#turn.ezri === 'silent' && !isOpen(this.#turn) && this.speaker.isIdle;
  }

  #leave(reason: VoiceClose): void {
    this.#untold.keep(this.#line?.log.untold ?? []);
    this.#line?.close(reason);
    this.#line = null;
  }

  #tell(event: VoiceEvent): void {
    if (this.#line === null) this.#untold.keep([event]);
    else this.#line.tell(event);
  }

  #host() {
    const { now, onEnd } = this.#parts;
    return {
      now,
      may: () => this.#line !== null && mayPlay(this.#turn),
      does: (type: 'thinking' | 'speaking' | 'silent' | 'interrupt') => this.#step({ type }),
      // Levels rise; what an alert from before asks for is not taken back by a conversation that is calm itself.
      level: (level: Level) => this.#step({ type: 'settings', patient: this.#turn.patient || level >= PATIENT_FROM }),
      tell: (event: VoiceEvent) => this.#tell(event),
      frame: (sound: Uint8Array) => {
        if (this.#line?.send(sound, now()) === false) this.#parts.counts.drops.slowLine += 1;
      },
      together: (task: () => void) => (this.#line === null ? task() : this.#line.together(task)),
      nextSeq: () => this.#line?.nextSeq ?? 0,
      act: (work: () => Promise<unknown>) => this.#acts.add(work),
      ended: () => onEnd('ended'),
    };
  }

  #step(input: UntimedInput, at = this.#parts.now()): void {
    const could = mayPlay(this.#turn);
    const { state, effects } = stepTurn(this.#turn, { ...input, at });
    this.#turn = state;
    for (const effect of effects) this.#do(effect);
    if (state.segment !== null) this.#meter.goesOn();
    else if (isOpen(state) && (state.ending || state.quietMs >= silenceNeeded(state))) this.#meter.ended(state.now);
    if (!could && mayPlay(this.#turn)) this.speaker.pump();
    if (isOpen(this.#turn)) return;
    // What was shown of a turn without words is not followed by more of it.
    this.#captions.over();
    this.#quiet?.resolve();
  }

  #do(effect: TurnEffect): void {
    const { counts } = this.#parts;
    switch (effect.type) {
      case 'begin':
        return this.#sound.begin(effect.preRoll);
      case 'hear':
        return this.#ear?.hear(effect.segment, this.#sound.end(), this.#turn.language);
      case 'forget':
        return void this.#sound.end();
      case 'person':
        return this.#tell({ type: 'person', state: effect.state });
      case 'partial':
        return this.#captions.tell(this.#turnId, effect.text, this.#turn.now);
      case 'say':
        return this.#say(effect);
      case 'unheard':
        counts.turns.unheard += 1;
        return this.#tell({ type: 'unheard' });
      case 'pause':
      case 'resume':
      case 'flush':
      case 'takeBack':
        return this.speaker[effect.type]();
    }
  }

  #say({ text, part }: Extract<TurnEffect, { type: 'say' }>): void {
    const { conversationId, deps, counts, now } = this.#parts;
    const turnId = this.#turnId;
    if (!part) this.#turnId = newId();
    this.#captions.over();
    this.#urgency.heard('', now());
    counts.turns.said += 1;
    this.#meter.got('words', now());
    this.#acts.add(async () => {
      if (await say(deps, this.#actor, { conversationId, turnId, text })) return;
      counts.drops.words += 1;
      this.#tell({ type: 'unheard' });
      this.#step({ type: 'silent' });
    });
  }

  #listener(): EarListener {
    const { counts, deps } = this.#parts;
    return {
      words: (segment, kind, text) => {
        this.#step({ type: 'words', segment, kind, text });
        if (kind === 'final') this.#urgency.heard(this.#turn.words, this.#parts.now());
      },
      failed: (error) => {
        counts.faults.hearing += 1;
        deps.log.warn(traceOf(error), 'a segment could not be turned into words');
        this.#tell({ type: 'failed', engine: 'hearing' });
      },
    };
  }
}
