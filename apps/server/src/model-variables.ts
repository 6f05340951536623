import { z } from 'zod';
import { address, key, modelName } from './fields.ts';

/** Who writes the replies. */
export const ModelVariables = z.object({
  AI_SERVICE_URL: address.optional(),
  AI_BASE_URL: address.optional(),
  AI_API_KEY: key.optional(),
  AI_MODEL: modelName.optional(),
});

type Name = keyof (typeof ModelVariables)['shape'];

/** What is wrong between them, on the bare texts. */
export function modelFaults(source: Partial<Record<Name, string>>): string[] {
  const { AI_SERVICE_URL: service, AI_BASE_URL: server, AI_API_KEY: key, AI_MODEL: model } = source;
  const faults: string[] = [];
  if (service !== undefined && server !== undefined)
    faults.push('AI_SERVICE_URL and AI_BASE_URL are both set: replies come from one of them, so take the other away.');
  if (server !== undefined && model === undefined) faults.push('AI_MODEL is missing: name the model that AI_BASE_URL is to be asked for.');
  if (server !== undefined) return faults;
  for (const [name, value] of [['AI_API_KEY', key] as const, ['AI_MODEL', model] as const])
    if (value !== undefined) faults.push(`${name} is set without AI_BASE_URL, which it belongs to.`);
  return faults;
}

/** Null: the scripted companion alone. */
export type ModelSettings =
  | { readonly kind: 'service'; readonly url: string }
  | { readonly kind: 'openAi'; readonly baseUrl: string; readonly apiKey: string | undefined; readonly model: string }
  | null;

export function modelSettingsOf(env: z.infer<typeof ModelVariables>): ModelSettings {
  if (env.AI_SERVICE_URL !== undefined) return { kind: 'service', url: env.AI_SERVICE_URL };
  if (env.AI_BASE_URL === undefined || env.AI_MODEL === undefined) return null;
  return { kind: 'openAi', baseUrl: env.AI_BASE_URL, apiKey: env.AI_API_KEY, model: env.AI_MODEL };
}
