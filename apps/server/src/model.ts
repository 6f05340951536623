import { createScriptedCompanion, createServiceProvider, withFallback, type LanguageModel, type ModelObserver, type Provider } from '@ezri/ai';
import type { ModelSettings } from './model-variables.ts';

/** Who writes the replies: the provider of the settings, with the scripted companion to stand in, or that alone. */
export async function modelOf(settings: ModelSettings, observer: ModelObserver): Promise<LanguageModel> {
  const scripted = createScriptedCompanion();
  return settings === null ? scripted : withFallback(await providerOf(settings), scripted, { observer });
}

async function providerOf(settings: NonNullable<ModelSettings>): Promise<Provider> {
  if (settings.kind === 'service') return createServiceProvider(settings);
  // The library behind it is large: nobody else loads it.
  const { createOpenAiProvider } = await import('@ezri/ai/openai');
  return createOpenAiProvider(settings);
}
