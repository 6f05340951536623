import { createScriptedCompanion, withFallback, type LanguageModel } from '@ezri/ai';

/** As the server has it when `AI_BASE_URL` is set: a server of OpenAI's kind, with the scripted companion to stand in. */
export async function providedModel(baseUrl: string): Promise<LanguageModel> {
  // The library behind it is large: no test that has another model loads it.
  const { createOpenAiProvider } = await import('@ezri/ai/openai');
  return withFallback(createOpenAiProvider({ baseUrl, model: 'provided' }), createScriptedCompanion());
}
