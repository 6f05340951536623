import type { LanguageModel } from '../language-model.ts';

/**
 * A model that somebody else runs, asked once and without a second try. `name` is shown to staff. All methods throw a `ProviderFault`, or the signal's reason once it
 * is aborted; leaving an iteration ends the request.
 */
export interface Provider extends Pick<LanguageModel, 'name' | 'reply' | 'summarise'> {
  /** Whether it is there at all, without asking the model for anything. */
  probe(signal: AbortSignal): Promise<void>;
}
