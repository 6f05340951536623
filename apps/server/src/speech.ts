import { createOpenAiHearing, createOpenAiSpeaking, createServiceHearing, type Speech, type SpeechObserver, type SpeechToText } from '@ezri/ai';
import type { SpeechSettings } from './speech-variables.ts';

/** Who hears and speaks: the servers of the settings, or the browsers where none is named. */
export function speechOf({ hearing, speaking }: SpeechSettings, observer: SpeechObserver): Speech {
  return {
    hearing: hearing === null ? null : hearingOf(hearing, observer),
    speaking: speaking === null ? null : createOpenAiSpeaking({ ...speaking, observer }),
  };
}

function hearingOf(settings: NonNullable<SpeechSettings['hearing']>, observer: SpeechObserver): SpeechToText {
  return settings.kind === 'service' ? createServiceHearing({ ...settings, observer }) : createOpenAiHearing({ ...settings, observer });
}
