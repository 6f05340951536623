import {
  FRAME_MS,
  INTERRUPT_AFTER_MS,
  PAUSE_MS,
  PEEK_MS,
  PRE_ROLL_MS,
  SEGMENT_MAX_MS,
  SPEECH_BEGINS_MS,
  SPEECH_MIN_MS,
  TURN_MAX_MS,
} from './timings.ts';
import { change, isNoisy, type Segment, type TurnStep, type TurnState } from './turn-state.ts';

const NOTHING: TurnStep['effects'] = [];

/** One frame of the person's sound. */
export function onFrame(before: TurnState, now: number, voiced: boolean): TurnStep {
  const state = {
    ...before,
    now,
    frameAt: now,
    runMs: voiced ? before.runMs + FRAME_MS : 0,
    quietMs: voiced ? 0 : before.quietMs + FRAME_MS,
    activeAt: voiced ? now : before.activeAt,
  };
  const step = { state, effects: NOTHING };
  if (state.segment !== null) return grown(step, state.segment, voiced);
  // Whoever holds a button down means to speak.
  if (state.microphone === 'push') return interrupted(noticed(begin(step, true)));
  return step.state.runMs >= SPEECH_BEGINS_MS ? begin(step, true) : step;
}

function begin(step: TurnStep, preRoll: boolean): TurnStep {
  const { nextId: id, runMs, turnMs } = step.state;
  const soundMs = preRoll ? PRE_ROLL_MS : 0;
  const segment = { id, soundMs, voicedMs: preRoll ? runMs : 0 };
  return change(step, { segment, nextId: id + 1, turnMs: turnMs + soundMs }, { type: 'begin', segment: id, preRoll });
}

function grown(before: TurnStep, { id, soundMs, voicedMs }: Segment, voiced: boolean): TurnStep {
  const { state } = before;
  const segment = { id, soundMs: soundMs + FRAME_MS, voicedMs: voicedMs + (voiced ? FRAME_MS : 0) };
  const step = interrupted(noticed(change(before, { segment, turnMs: state.turnMs + FRAME_MS })));
  if (step.state.turnMs >= TURN_MAX_MS) return change(endSegment(step, true), { turnMs: 0, partAt: id });
  if (step.state.microphone === 'open' && step.state.quietMs >= PAUSE_MS) return endSegment(step, false);
  return segment.soundMs >= longest(step.state) ? endSegment(step, true) : step;
}

/** Ezri, who waits for words, wants to know soon whether there are any. */
const longest = ({ ezri, words }: TurnState): number => (ezri === 'paused' || (ezri === 'thinking' && words === '') ? PEEK_MS : SEGMENT_MAX_MS);

function noticed(step: TurnStep): TurnStep {
  const { person, segment, microphone } = step.state;
  const isSpeech = microphone === 'push' || (segment?.voicedMs ?? 0) >= SPEECH_MIN_MS;
  return isSpeech && person !== 'speaking' ? change(step, { person: 'speaking' }, { type: 'person', state: 'speaking' }) : step;
}

function interrupted(step: TurnStep): TurnStep {
  const { ezri, segment, microphone } = step.state;
  if (ezri !== 'speaking' || segment === null || isNoisy(step.state)) return step;
  if (microphone === 'open' && segment.voicedMs < INTERRUPT_AFTER_MS) return step;
  return change(step, { ezri: 'paused' }, { type: 'pause' });
}

/** `cut`: the person goes on speaking, so the next one begins at once. */
export function endSegment(step: TurnStep, cut: boolean): TurnStep {
  const { segment, hearing, now, microphone, person } = step.state;
  if (segment === null) return step;
  const { id, soundMs, voicedMs } = segment;
  const isSpeech = (microphone === 'push' ? soundMs - PRE_ROLL_MS : voicedMs) >= SPEECH_MIN_MS;
  const held = hearing.reduce((sum, one) => sum + one.soundMs, soundMs);
  // Who hears is so far behind that there is no room: that is said, and not hidden.
  const tooMuch = isSpeech && held > TURN_MAX_MS;
  const ended = change(
    step,
    { segment: null, stoppedAt: now, hearing: isSpeech && !tooMuch ? [...hearing, segment] : hearing },
    { type: isSpeech && !tooMuch ? 'hear' : 'forget', segment: id },
    ...(tooMuch ? [{ type: 'unheard' as const }] : []),
  );
  if (cut) return begin(ended, false);
  return person === 'speaking' ? change(ended, { person: 'quiet' }, { type: 'person', state: 'quiet' }) : ended;
}
