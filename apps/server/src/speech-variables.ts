import { Language } from '@ezri/contract';
import { z } from 'zod';
import { address, key, modelName } from './fields.ts';

type Voices = Readonly<Record<Language, string>>;

const VOICE = /^[^\s,=]{1,200}$/;
const NO_VOICE = 'must be the name of a voice, or one for each language, such as en=anna,es=dora';

/** One voice for all languages, or one for each of them. */
const voices = z.string().transform((text, { addIssue }): Voices => {
  const named = text.includes('=') ? text.split(',').map((part) => part.trim().split('=')) : Language.options.map((language) => [language, text]);
  const given: unknown = Object.fromEntries(named);
  const { data } = z
    .strictObject({ en: z.string().regex(VOICE), es: z.string().regex(VOICE) } satisfies Record<Language, z.ZodString>)
    .safeParse(given);
  if (data !== undefined && named.every(({ length }) => length === 2)) return data;
  addIssue(NO_VOICE);
  return z.NEVER;
});

/** Who turns speech into words and words into speech. */
export const SpeechVariables = z.object({
  SPEECH_BASE_URL: address.optional(),
  SPEECH_API_KEY: key.optional(),
  STT_MODEL: modelName.optional(),
  TTS_MODEL: modelName.optional(),
  TTS_VOICE: voices.optional(),
});

type Name = keyof (typeof SpeechVariables)['shape'];

/** What is wrong between them, on the bare texts. */
export function speechFaults(source: Partial<Record<Name, string>>): string[] {
  const { SPEECH_BASE_URL: server, SPEECH_API_KEY, STT_MODEL, TTS_MODEL, TTS_VOICE } = source;
  if (server === undefined) {
    return Object.entries({ SPEECH_API_KEY, STT_MODEL, TTS_MODEL, TTS_VOICE })
      .filter(([, value]) => value !== undefined)
      .map(([name]) => `${name} is set without SPEECH_BASE_URL, which it belongs to.`);
  }
  const faults: string[] = [];
  if (STT_MODEL === undefined && TTS_MODEL === undefined)
    faults.push('STT_MODEL and TTS_MODEL are missing: name what SPEECH_BASE_URL is to be asked for, one of them or both.');
  if (TTS_MODEL !== undefined && TTS_VOICE === undefined) faults.push('TTS_VOICE is missing: name a voice of TTS_MODEL.');
  if (TTS_MODEL === undefined && TTS_VOICE !== undefined) faults.push('TTS_VOICE is set without TTS_MODEL, which it belongs to.');
  return faults;
}

interface ServerSettings {
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  readonly model: string;
}

/** Null: the browser's own. */
export interface SpeechSettings {
  readonly hearing: ({ readonly kind: 'openAi' } & ServerSettings) | { readonly kind: 'service'; readonly url: string } | null;
  readonly speaking: (ServerSettings & { readonly voices: Voices }) | null;
}

/** Without a server for it, an AI service hears as well: that is part of its contract. `AI_SERVICE_URL` is one of the model's variables. */
export function speechSettingsOf(env: z.infer<typeof SpeechVariables> & { readonly AI_SERVICE_URL?: string | undefined }): SpeechSettings {
  const { SPEECH_BASE_URL: baseUrl, SPEECH_API_KEY: apiKey, STT_MODEL, TTS_MODEL, TTS_VOICE } = env;
  const service = env.AI_SERVICE_URL === undefined ? null : ({ kind: 'service', url: env.AI_SERVICE_URL } as const);
  const isHeard = baseUrl !== undefined && STT_MODEL !== undefined;
  const isSpoken = baseUrl !== undefined && TTS_MODEL !== undefined && TTS_VOICE !== undefined;
  return {
    hearing: isHeard ? { kind: 'openAi', baseUrl, apiKey, model: STT_MODEL } : service,
    speaking: isSpoken ? { baseUrl, apiKey, model: TTS_MODEL, voices: TTS_VOICE } : null,
  };
}
