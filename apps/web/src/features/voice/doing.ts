import type { CompanionState } from '@ezri/contract';
import type { VoiceState } from './voice-state.ts';

/** What Ezri does, as somebody who talks with them would put it. */
export type EzriDoing = 'starting' | 'away' | 'speaking' | 'paused' | 'thinking' | 'listening';
/** And the person. `resting`: what they say while Ezri speaks is not listened to. `text`: nobody can hear them here. */
export type PersonDoing = 'muted' | 'silenced' | 'suspended' | 'text' | 'resting' | 'hold' | 'speaking' | 'away' | 'quiet';

export function ezriDoing(state: VoiceState, companion: CompanionState): EzriDoing {
  if (state.phase === 'starting') return 'starting';
  if (state.speech) return state.speech.paused ? 'paused' : 'speaking';
  if (state.line === 'away' || state.line === 'opening') return 'away';
  return companion === 'thinking' || companion === 'speaking' || state.due !== null ? 'thinking' : 'listening';
}

export function personDoing(state: VoiceState): PersonDoing {
  const { engines, muted, microphone, mode, holding, person } = state;
  if (engines?.hearing === 'none') return 'text';
  if (muted) return 'muted';
  if (microphone !== 'on') return microphone;
  if (isResting(state)) return 'resting';
  if (mode === 'push' && !holding) return 'hold';
  return holding ? 'speaking' : person;
}

/**
 * Where the browser speaks or hears, nothing takes Ezri's own voice out of what the microphone hears, and Ezri would answer itself: nobody listens meanwhile. With push-to-talk it is the person who decides.
 */
export const isResting = ({ engines, speech, mode }: VoiceState): boolean =>
  engines !== null && speech !== null && mode === 'open' && (engines.hearing === 'browser' || engines.speaking === 'browser');
