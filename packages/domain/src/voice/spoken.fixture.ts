import { FRAME_MS } from './timings.ts';
import { firstState, type TurnEffect, type TurnInput, type TurnSettings, type TurnState } from './turn-state.ts';
import { stepTurn } from './turn.ts';

type Untimed<I> = I extends unknown ? Omit<I, 'at'> : never;

/** A conversation that is played to the machine: the clock goes on by what is said. */
export class Spoken {
  state: TurnState;
  now: number;
  /** All effects so far, each in one word with what matters of it. */
  readonly done: string[] = [];

  constructor(settings: Partial<TurnSettings> = {}, now = 1_000) {
    this.now = now;
    this.state = firstState({ microphone: 'open', language: 'en', patient: false, ...settings }, now);
  }

  input(input: Untimed<TurnInput>): readonly TurnEffect[] {
    const { state, effects } = stepTurn(this.state, { ...input, at: this.now });
    this.state = state;
    this.done.push(...effects.map(told));
    return effects;
  }

  /** So much sound. */
  sound(ms: number, voiced: boolean): this {
    for (let at = 0; at < ms; at += FRAME_MS) {
      this.now += FRAME_MS;
      this.input({ type: 'frame', voiced });
    }
    return this;
  }

  speech = (ms: number): this => this.sound(ms, true);
  silence = (ms: number): this => this.sound(ms, false);

  /** The words of the oldest segment that is being heard. */
  words(text: string): this {
    const [first] = this.state.hearing;
    if (first === undefined) throw new Error('nothing is being heard');
    this.input({ type: 'words', segment: first.id, kind: 'final', text });
    return this;
  }

  /** Time without a frame. */
  wait(ms: number): this {
    for (let at = 0; at < ms; at += 100) {
      this.now += 100;
      this.input({ type: 'tick' });
    }
    return this;
  }

  ezri(type: 'thinking' | 'speaking' | 'silent'): this {
    this.input({ type });
    return this;
  }

  /** What was done since this was last asked. */
  news = (): string[] => this.done.splice(0);
}

function told(effect: TurnEffect): string {
  switch (effect.type) {
    case 'person':
      return `person ${effect.state}`;
    case 'say':
      return `say${effect.part ? ' part' : ''} ${effect.text}`;
    case 'partial':
      return `partial ${effect.text}`;
    case 'begin':
    case 'hear':
    case 'forget':
      return `${effect.type} ${effect.segment}`;
    default:
      return effect.type;
  }
}
