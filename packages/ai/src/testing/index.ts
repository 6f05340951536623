export { createFakeProvider, type FakeProvider, type FakeRequest, type Way } from './fake-provider.ts';
export { AI_SERVICE, OPEN_AI, serviceAnswer, type Dialect } from './dialects.ts';
export { requestOf } from './requests.ts';
export * from './ways.ts';
