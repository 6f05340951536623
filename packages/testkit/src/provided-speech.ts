import { createOpenAiHearing, createOpenAiSpeaking, type OpenAiHearingOptions, type Speech } from '@ezri/ai';
import type { FakeSpeech } from '@ezri/ai/testing';

const MODELS = { STT_MODEL: 'hearing', TTS_MODEL: 'speaking', TTS_VOICE: 'voice' } as const;

/** What a server in a process of its own is told, to hear and speak by `server`. */
export const speechEnv = (server: Pick<FakeSpeech, 'url'>): Readonly<Record<string, string>> => ({ SPEECH_BASE_URL: server.url, ...MODELS });

/** As the server has it with `speechEnv`; `bounds` for tests that wait for an engine to be given up. */
export function providedSpeech(server: Pick<FakeSpeech, 'url'>, bounds: OpenAiHearingOptions['bounds'] = {}): Speech {
  const { STT_MODEL, TTS_MODEL, TTS_VOICE } = MODELS;
  return {
    hearing: createOpenAiHearing({ baseUrl: server.url, model: STT_MODEL, bounds }),
    speaking: createOpenAiSpeaking({ baseUrl: server.url, model: TTS_MODEL, voices: { en: TTS_VOICE, es: TTS_VOICE }, bounds }),
  };
}
