import { refusalOf } from '@ezri/client';
import type { Words } from '../../words/index.ts';
import type { Engines, Notice, VoiceState } from './voice-state.ts';

/** Why voice is over, and what can be done. Null: the person ended it. */
export function endedWords({ ended, refusal }: VoiceState, { voice, refusals, common }: Words): string | null {
  if (ended === null) return null;
  if (typeof ended === 'object') return voice.microphone[ended.microphone];
  if (ended !== 'refused') return voice.ended[ended];
  const refused = refusalOf(refusal);
  return refused ? refusals[refused.reason] : common.unreachable;
}

/** What went wrong and what becomes of it. */
export function noticeWords(notice: Notice, engines: Engines | null, { voice }: Words): string {
  if (notice === 'hearingFailed') return voice.hearingFailed[engines?.hearing === 'browser' ? 'browser' : 'none'];
  if (notice === 'speakingFailed') return voice.speakingFailed[engines?.speaking === 'browser' ? 'browser' : 'none'];
  return voice.notices[notice];
}

/** Where the sound goes. */
export function soundWords({ hearing, speaking }: Engines, { voice: { sound } }: Words): string {
  return [sound.hearing[hearing], speaking === 'server' ? '' : sound.speaking[speaking]].filter((text) => text !== '').join(' ');
}
