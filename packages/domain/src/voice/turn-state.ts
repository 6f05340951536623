import type { Language, Microphone, PersonState } from '@ezri/contract';
import { NOISE_AFTER } from './timings.ts';

/** What is heard of the person between two pauses. Milliseconds of sound. */
export interface Segment {
  readonly id: number;
  /** All of it, what was kept from before it included. */
  readonly soundMs: number;
  readonly voicedMs: number;
}

/** What Ezri does with its voice. `thinking`: a reply is owed and nothing of it has been heard. `paused`: in the middle of a reply, to find out whether the person means to speak. */
export type EzriState = 'silent' | 'thinking' | 'speaking' | 'paused';

export interface TurnState {
  readonly microphone: Microphone;
  readonly language: Language;
  readonly patient: boolean;
  /** The newest time that an input has told. */
  readonly now: number;
  readonly person: PersonState;
  readonly ezri: EzriState;
  readonly segment: Segment | null;
  readonly nextId: number;
  /** Segments whose words are still to come, oldest first. */
  readonly hearing: readonly Segment[];
  /** The words of this turn that are certain, and those of the segment that is being heard. */
  readonly words: string;
  readonly partial: string;
  /** Signs of listening, said while it was Ezri's turn: they are words after all if more follow. */
  readonly aside: string;
  /** Sound of this turn since it began, or since a part of it was sent. */
  readonly turnMs: number;
  /** The segment with which a turn that is too long is cut: it is sent once its words are there. */
  readonly partAt: number | null;
  /** Speech of this turn in which no words were found. */
  readonly unheardMs: number;
  /** Segments in a row without words. */
  readonly empty: number;
  /** Speech in a row, and silence in a row: by the sound itself, however it arrived. */
  readonly runMs: number;
  readonly quietMs: number;
  /** When the last frame came; when the person or Ezri last said something; when the person last stopped. */
  readonly frameAt: number;
  readonly activeAt: number;
  readonly stoppedAt: number;
  /** The person has said that the turn is over. */
  readonly ending: boolean;
  /** The channel is lost, and may be opened again. */
  readonly lost: boolean;
}

export interface TurnSettings {
  readonly microphone: Microphone;
  readonly language: Language;
  readonly patient: boolean;
}

/** Times are milliseconds on one clock, which only goes forward. */
export const firstState = (settings: TurnSettings, now: number): TurnState => ({
  ...settings,
  now,
  person: 'quiet',
  ezri: 'silent',
  segment: null,
  nextId: 1,
  hearing: [],
  words: '',
  partial: '',
  aside: '',
  turnMs: 0,
  partAt: null,
  unheardMs: 0,
  empty: 0,
  runMs: 0,
  quietMs: 0,
  frameAt: now,
  activeAt: now,
  stoppedAt: now,
  ending: false,
  lost: false,
});

/** What happens. `at`: milliseconds, on the clock of `firstState`. */
export type TurnInput = { readonly at: number } & (
  | { readonly type: 'frame'; readonly voiced: boolean }
  /** `partial` words of a segment replace one another; `final` ones are all of it, and empty when there were none. */
  | { readonly type: 'words'; readonly segment: number; readonly kind: 'partial' | 'final'; readonly text: string }
  /** The turn is over, says the person. */
  | { readonly type: 'commit' }
  /** What is known of the turn cannot wait for its end. */
  | { readonly type: 'urgent' }
  /** Ezri shall stop, says the person. */
  | { readonly type: 'interrupt' }
  /** What Ezri does: a reply is owed, its first sound goes out, nothing is left to be said. */
  | { readonly type: 'thinking' | 'speaking' | 'silent' }
  | ({ readonly type: 'settings' } & Partial<TurnSettings>)
  | { readonly type: 'lost' | 'back' }
  | { readonly type: 'tick' }
);

/**
 * What is to be done, in order. `begin`: keep the sound from here on as a segment, with what was kept from before if `preRoll`; `hear`: the segment is over, turn it into words; `forget`: it was none.
 * `say`: the person's words, to be sent; `part` when the turn goes on. `takeBack`: the reply of which nothing was heard. `pause`, `resume`, `flush`: Ezri's voice; after `flush` the reply is over.
 */
export type TurnEffect =
  | { readonly type: 'begin'; readonly segment: number; readonly preRoll: boolean }
  | { readonly type: 'hear' | 'forget'; readonly segment: number }
  | { readonly type: 'person'; readonly state: PersonState }
  | { readonly type: 'partial'; readonly text: string }
  | { readonly type: 'say'; readonly text: string; readonly part: boolean }
  | { readonly type: 'takeBack' | 'pause' | 'resume' | 'flush' | 'unheard' };

/** A state and what is to be done on the way to it. */
export interface TurnStep {
  readonly state: TurnState;
  readonly effects: readonly TurnEffect[];
}

/** Whether something of the person's turn is open: what they say may not be over, or its words are not there. */
export const isOpen = ({ segment, hearing, words, aside }: TurnState): boolean =>
  segment !== null || hearing.length > 0 || words !== '' || aside !== '';

/** What is heard has been without words for long: a fan, a street, another voice. Whoever presses a button means it. */
export const isNoisy = ({ microphone, empty, words, aside }: TurnState): boolean =>
  microphone === 'open' && empty >= NOISE_AFTER && words === '' && aside === '';

/** Whether sound of Ezri may go out now. */
export function mayPlay(state: TurnState): boolean {
  if (state.lost || state.ezri === 'paused') return false;
  return state.ezri === 'speaking' || !isOpen(state) || isNoisy(state);
}

export const change = ({ state, effects }: TurnStep, patch: Partial<TurnState>, ...more: readonly TurnEffect[]): TurnStep => ({
  state: { ...state, ...patch },
  effects: more.length === 0 ? effects : [...effects, ...more],
});
