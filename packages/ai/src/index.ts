export * from './language-model.ts';
export * from './scripted-companion.ts';
export { ProviderFault } from './provider/provider-fault.ts';
export type { Provider } from './provider/provider.ts';
export { withFallback, type FallbackOptions } from './fallback/with-fallback.ts';
export type { ModelObserver, Outcome } from './fallback/model-observer.ts';
export { createServiceProvider, type ServiceOptions } from './service/service-provider.ts';
export * from './speech/speech.ts';
