import type { Id, Microphone, PersonState, VoiceClose, VoiceEvent } from '@ezri/contract';
import type { Loss } from '@ezri/client';
import type { MicrophoneHealth, MicrophoneProblem } from './sound/microphone.ts';
import type { Place } from './sound/track.ts';

/** Who hears, and who speaks. `none`: nobody can; that side goes on by text. */
export type Engine = 'server' | 'browser' | 'none';
export interface Engines {
  readonly hearing: Engine;
  readonly speaking: Engine;
}

/** How the way to the server is. `ready` also when nothing needs one. */
export type VoiceLine = 'opening' | 'ready' | 'catchingUp' | 'away';

/** Why voice is over although nobody asked for that. `refused`: the server's own words are in `VoiceState.refusal`. */
export type EndReason = Exclude<VoiceClose, 'lost' | 'overRate'> | { readonly microphone: MicrophoneProblem } | 'noEngine' | 'refused';

/** What the person is told in a sentence; of each kind one at a time. */
export type Notice = 'slow' | 'notHeard' | 'gap' | 'unheard' | 'overRate' | 'notSpoken' | 'hearingFailed' | 'speakingFailed';

export interface Speech {
  readonly replyId: Id;
  readonly paused: boolean;
  /** What is being heard, and how far. Null before the first sound of it. */
  readonly place: Place | null;
}

/** Talking with Ezri aloud, as one screen knows it. */
export interface VoiceState {
  readonly phase: 'off' | 'explaining' | 'starting' | 'on';
  readonly ended: EndReason | null;
  readonly refusal: unknown;
  readonly engines: Engines | null;
  readonly mode: Microphone;
  readonly muted: boolean;
  /** The button of push-to-talk is down. */
  readonly holding: boolean;
  readonly line: VoiceLine;
  readonly microphone: MicrophoneHealth;
  readonly person: PersonState;
  /** Where the server hears. `open`: the person was heard, and the words of that have not come yet. */
  readonly turn: 'none' | 'open';
  /** The words of the person's turn so far, where the browser hears. */
  readonly partial: string;
  readonly speech: Speech | null;
  /** The reply of which nothing has been heard yet, and is to be. */
  readonly due: Id | null;
  /** Oldest first. */
  readonly notices: readonly Notice[];
}

export type VoiceInput =
  | { readonly type: 'explain' | 'cancel' | 'start' | 'dismiss' }
  /** What there is to hear and speak with, told before it begins. */
  | { readonly type: 'offered'; readonly engines: Engines }
  | { readonly type: 'started'; readonly engines: Engines }
  | { readonly type: 'end'; readonly reason: EndReason | null; readonly refusal?: unknown }
  | { readonly type: 'mode'; readonly mode: Microphone }
  | { readonly type: 'muted'; readonly muted: boolean }
  | { readonly type: 'holding'; readonly holding: boolean }
  | { readonly type: 'line'; readonly line: VoiceLine }
  | { readonly type: 'microphone'; readonly health: MicrophoneHealth }
  /** Another channel, or the first one. */
  | { readonly type: 'opened'; readonly resumed: boolean }
  /** The person has said something, in words that stand in the conversation. */
  | { readonly type: 'words' }
  /** A reply has begun to be written. Null: it was stopped, the person has the last word, or nobody waits for its sound any more. */
  | { readonly type: 'due'; readonly replyId: Id | null }
  | { readonly type: 'loss'; readonly why: Loss['why'] }
  | { readonly type: 'partial'; readonly text: string }
  /** A sentence was, to its end: a short one may be over before anybody saw it begin. */
  | { readonly type: 'heard'; readonly replyId: Id }
  | { readonly type: 'place'; readonly place: Place | null }
  | { readonly type: 'engines'; readonly engines: Engines; readonly failed: 'hearing' | 'speaking' }
  | { readonly type: 'event'; readonly event: VoiceEvent };

/** Nothing of this is left once the person is understood again: the browser has words of theirs, or the conversation has. */
const PASSING: ReadonlySet<Notice> = new Set<Notice>(['slow', 'notHeard', 'gap', 'unheard', 'overRate', 'notSpoken']);

export const initial = (mode: Microphone): VoiceState => ({
  phase: 'off',
  ended: null,
  refusal: null,
  engines: null,
  mode,
  muted: false,
  holding: false,
  line: 'opening',
  microphone: 'on',
  person: 'quiet',
  turn: 'none',
  partial: '',
  speech: null,
  due: null,
  notices: [],
});

/** Pure: the state after one input. While voice is off, what comes late changes nothing but what was not heard. */
export function apply(state: VoiceState, input: VoiceInput): VoiceState {
  switch (input.type) {
    case 'explain':
      return state.phase === 'off' ? { ...initial(state.mode), phase: 'explaining' } : state;
    case 'cancel':
      return state.phase === 'explaining' ? initial(state.mode) : state;
    case 'offered':
      return state.phase === 'explaining' ? { ...state, engines: input.engines } : state;
    case 'dismiss':
      return state.phase === 'off' ? initial(state.mode) : state;
    case 'start':
      return isLive(state) ? state : { ...initial(state.mode), phase: 'starting' };
    case 'end':
      return ended(state, input.reason, input.refusal ?? null);
    case 'mode':
      return { ...state, mode: input.mode, holding: false };
    case 'loss':
      return noticed(state, input.why === 'slow' ? 'slow' : 'notHeard');
    default:
      return isLive(state) ? live(state, input) : state;
  }
}

export const isLive = ({ phase }: VoiceState): boolean => phase === 'starting' || phase === 'on';

type LiveInput = Exclude<VoiceInput, { type: 'explain' | 'cancel' | 'start' | 'dismiss' | 'offered' | 'end' | 'mode' | 'loss' }>;

function live(state: VoiceState, input: LiveInput): VoiceState {
  switch (input.type) {
    case 'started':
      return { ...state, phase: 'on', engines: input.engines };
    case 'muted':
      return { ...state, muted: input.muted, holding: state.holding && !input.muted };
    case 'holding':
      return { ...state, holding: input.holding && state.mode === 'push' && !state.muted };
    case 'line':
      // What Ezri was saying is said again from there once the line is back.
      return { ...state, line: input.line, speech: input.line === 'away' && state.engines?.speaking === 'server' ? null : state.speech };
    case 'opened':
      return input.resumed ? goingOn(state) : forgotten(state);
    case 'words':
      return understood(answered(state));
    case 'due':
      return { ...state, due: state.engines?.speaking === 'none' ? null : input.replyId };
    case 'microphone':
      return { ...state, microphone: input.health };
    case 'partial':
      return input.text === '' ? { ...state, partial: '' } : understood({ ...state, partial: input.text });
    case 'place':
      return withPlace(state, input.place);
    case 'heard':
      return sounded(state, input.replyId);
    case 'engines':
      return noticed(
        {
          ...state,
          engines: input.engines,
          turn: input.failed === 'hearing' ? 'none' : state.turn,
          due: input.failed === 'speaking' ? null : state.due,
          notices: state.notices.filter((notice) => notice !== 'notSpoken'),
        },
        input.failed === 'hearing' ? 'hearingFailed' : 'speakingFailed',
      );
    case 'event':
      return happened(state, input.event);
  }
}

function happened(state: VoiceState, event: VoiceEvent): VoiceState {
  const { speech } = state;
  switch (event.type) {
    case 'paused':
      return { ...state, speech: { replyId: event.replyId, paused: true, place: speech?.replyId === event.replyId ? speech.place : null } };
    case 'resumed':
      return speech?.replyId === event.replyId ? turnOver({ ...state, speech: speech.place && { ...speech, paused: false } }) : state;
    case 'flush':
      return { ...state, due: null, speech: speech?.replyId === event.replyId ? null : speech };
    case 'person':
      return { ...state, person: event.state, turn: turnAfter(state, event.state), due: event.state === 'speaking' ? null : state.due };
    case 'gap':
      // What was dropped on this side has been told already, with its reason.
      return state.notices.some((notice) => notice === 'slow' || notice === 'notHeard') ? state : noticed(state, 'gap');
    case 'unheard':
      return noticed(turnOver(state), 'unheard');
    case 'closed':
      return event.reason === 'overRate' ? noticed(state, 'overRate') : turnOver({ ...state, person: 'quiet' });
    case 'failed':
      // Of hearing, the server says itself that it found no words.
      return event.engine === 'speaking' ? noticed({ ...state, due: null }, 'notSpoken') : state;
    case 'sentence':
      return turnOver(state);
    // These belong to the player.
    case 'started':
    case 'ended':
    case 'heartbeat':
    case 'reset':
    case 'skipped':
      return state;
  }
}

function turnAfter({ turn, engines }: VoiceState, person: PersonState): VoiceState['turn'] {
  if (person === 'speaking' && engines?.hearing === 'server') return 'open';
  return person === 'away' ? 'none' : turn;
}

/** The server waits for no words of what the person has said until now: it would not let Ezri speak, or it sends them itself. */
const turnOver = (state: VoiceState): VoiceState => (state.turn === 'open' && state.person !== 'speaking' ? { ...state, turn: 'none' } : state);

/** The session is a new one. Whoever was in the middle of a turn is told; with what they say from now on begins another. */
const forgotten = (state: VoiceState): VoiceState =>
  state.turn === 'open' ? noticed({ ...state, person: 'quiet', turn: 'none' }, 'notHeard') : { ...state, person: 'quiet' };

/** Whoever was speaking when the line went is in the middle of a turn still, whatever words came meanwhile. */
const goingOn = (state: VoiceState): VoiceState => (state.person === 'speaking' ? { ...state, turn: turnAfter(state, 'speaking') } : state);

/** Without a line nothing more is heard: the session has waited, and has sent all that it had. */
const answered = (state: VoiceState): VoiceState => (state.line === 'away' && state.turn === 'open' ? { ...state, turn: 'none' } : turnOver(state));

function withPlace(state: VoiceState, place: Place | null): VoiceState {
  const { speech } = state;
  if (place === null) return speech === null || speech.paused ? state : { ...state, speech: null };
  const same = speech?.replyId === place.replyId;
  if (same && speech.place?.chars === place.chars && speech.place.sentence.from === place.sentence.from) return state;
  return sounded({ ...state, speech: { replyId: place.replyId, paused: same && speech.paused, place } }, place.replyId);
}

const sounded = (state: VoiceState, replyId: Id): VoiceState => (state.due === replyId ? { ...state, due: null } : state);

const noticed = (state: VoiceState, notice: Notice): VoiceState =>
  state.notices.at(-1) === notice ? state : { ...state, notices: [...state.notices.filter((each) => each !== notice), notice] };

/** The person was heard: what went wrong before is over. */
const understood = (state: VoiceState): VoiceState =>
  state.notices.some((notice) => PASSING.has(notice)) ? { ...state, notices: state.notices.filter((notice) => !PASSING.has(notice)) } : state;

function ended(state: VoiceState, reason: EndReason | null, refusal: unknown): VoiceState {
  if (state.phase === 'off') return state;
  return { ...initial(state.mode), ended: reason, refusal, notices: state.notices.filter((notice) => notice === 'notHeard') };
}
