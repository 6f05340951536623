import { settle } from './end-of-turn.ts';
import { endSegment, onFrame } from './segments.ts';
import { change, isOpen, mayPlay, type TurnStep, type TurnInput, type TurnState } from './turn-state.ts';
import { onWords, saidSoFar, taken } from './turn-words.ts';

/**
 * One step of a spoken conversation: who has the word, what is to be heard, sent and said. Pure: time goes on by the times of its inputs alone, and silence within a turn
 * is counted by the sound itself, so a line that stands still is no silence.
 */
export function stepTurn(before: TurnState, input: TurnInput): TurnStep {
  const now = Math.max(before.now, input.at);
  // In every session frames come fifty times a second, and most change nothing but numbers.
  if (input.type === 'frame') return settle(onFrame(before, now, input.voiced));
  return settle(happened({ state: { ...before, now }, effects: [] }, input));
}

function happened(step: TurnStep, input: Exclude<TurnInput, { type: 'frame' }>): TurnStep {
  const { state } = step;
  switch (input.type) {
    case 'words':
      return onWords(step, input);
    case 'commit': {
      const closed = endSegment(step, false);
      return isOpen(closed.state) ? change(closed, { ending: true }) : closed;
    }
    case 'urgent':
      return saidSoFar(step);
    case 'interrupt':
      return change(taken(step), { activeAt: state.now });
    case 'thinking':
      return state.ezri === 'silent' ? change(step, { ezri: 'thinking' }) : step;
    case 'speaking':
      return mayPlay(state) ? change(step, { ezri: 'speaking', activeAt: state.now }) : step;
    case 'silent':
      return change(step, { ezri: 'silent', activeAt: state.now });
    case 'settings': {
      const { microphone = state.microphone, language = state.language, patient = state.patient } = input;
      return change(step, { microphone, language, patient });
    }
    case 'lost': {
      const lost = change(step, { lost: true });
      return state.ezri === 'speaking' ? change(lost, { ezri: 'paused' }, { type: 'pause' }) : lost;
    }
    case 'back':
      // Whatever was missed was no silence.
      return change(step, { lost: false, frameAt: state.now, activeAt: state.now });
    case 'tick':
      return step;
  }
}
