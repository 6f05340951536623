import { endSegment } from './segments.ts';
import {
  ANSWER_WITHIN_MS,
  END_OF_TURN_MAX_MS,
  END_OF_TURN_MS,
  END_OF_TURN_PATIENT_MS,
  NOISE_AFTER,
  PAUSE_MS,
  PERSON_AWAY_AFTER_MS,
  PRE_ROLL_MS,
  RESUME_AFTER_MS,
  SPEECH_MIN_MS,
  UNHEARD_FROM_MS,
} from './timings.ts';
import { change, isNoisy, isOpen, type TurnStep, type TurnState } from './turn-state.ts';
import { isUnfinished } from './unfinished.ts';

/** What follows from how things stand now, whatever has just happened. */
export const settle = (step: TurnStep): TurnStep => away(resumed(ended(stalled(step))));

const isStalled = ({ lost, now, frameAt }: TurnState): boolean => !lost && now - frameAt >= END_OF_TURN_MAX_MS;

/** No sound comes any more, not even silence: the microphone is off, or the button was let go and nobody said so. A frame that came behind its turn keeps nobody waiting. */
function stalled(step: TurnStep): TurnStep {
  const { segment, microphone, lost, now, frameAt } = step.state;
  if (segment === null) return step;
  const isTail = microphone === 'push' && segment.soundMs < PRE_ROLL_MS + SPEECH_MIN_MS && !lost && now - frameAt >= PAUSE_MS;
  return isTail || isStalled(step.state) ? endSegment(step, false) : step;
}

/** The silence, by its sound, that this turn ends with. */
export function silenceNeeded({ microphone, patient, words, language }: TurnState): number {
  if (microphone === 'push') return Infinity;
  if (isUnfinished(words, language)) return END_OF_TURN_MAX_MS;
  return patient ? END_OF_TURN_PATIENT_MS : END_OF_TURN_MS;
}

/** Nobody knows yet whether Ezri is about to finish. */
const mayAnswer = ({ ezri, words, aside, now, stoppedAt }: TurnState): boolean =>
  words === '' && aside !== '' && (ezri === 'speaking' || ezri === 'paused') && now - stoppedAt < ANSWER_WITHIN_MS;

/** Nothing has been said since the last turn: of most frames of a microphone that is open. */
const isUntouched = ({ words, partial, aside, turnMs, partAt, unheardMs, ending }: TurnState): boolean =>
  turnMs === 0 && unheardMs === 0 && partAt === null && !ending && words === '' && partial === '' && aside === '';

function ended(step: TurnStep): TurnStep {
  const { state } = step;
  const { segment, hearing, words, aside, ezri, unheardMs, empty, ending } = state;
  if (segment !== null || hearing.length > 0 || isUntouched(state)) return step;
  if (!ending && !isStalled(state) && state.quietMs < silenceNeeded(state)) return step;
  if (!ending && mayAnswer(state)) return step;
  const reset = { words: '', partial: '', aside: '', turnMs: 0, partAt: null, unheardMs: 0, ending: false };
  // A sign of listening is an answer when Ezri has finished by then.
  const text = words === '' && ezri === 'silent' ? aside : words;
  if (text !== '') return change(step, { ...reset, ezri: 'thinking' }, { type: 'say', text, part: false });
  const worthSaying = unheardMs >= UNHEARD_FROM_MS && empty <= NOISE_AFTER;
  return change(step, reset, ...(worthSaying ? [{ type: 'unheard' as const }] : []));
}

/** Ezri goes on when there was nothing in what it paused for, or nothing was found in it in time. */
function resumed(step: TurnStep): TurnStep {
  const { ezri, lost, segment, hearing, now, stoppedAt } = step.state;
  if (ezri !== 'paused' || lost) return step;
  const nothing = segment === null && (hearing.length === 0 || now - stoppedAt >= RESUME_AFTER_MS);
  return nothing || isNoisy(step.state) ? change(step, { ezri: 'speaking', activeAt: now }, { type: 'resume' }) : step;
}

function away(step: TurnStep): TurnStep {
  const { person, ezri, lost, now, activeAt } = step.state;
  if (person === 'away' || lost || ezri !== 'silent' || isOpen(step.state) || now - activeAt < PERSON_AWAY_AFTER_MS) return step;
  return change(step, { person: 'away' }, { type: 'person', state: 'away' });
}
