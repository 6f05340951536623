export { createFakeProvider, type FakeProvider, type FakeRequest, type Way } from './fake-provider.ts';
export { createFakeSpeech, type FakeSpeech, type FakeSpeechOptions } from './fake-speech.ts';
export { AI_SERVICE, OPEN_AI, serviceAnswer, type Dialect } from './dialects.ts';
export { requestOf } from './requests.ts';
export { sceneFile, sceneOf, SPOKEN, spoken, type Spoken, type SpokenName } from './spoken.ts';
export { SERVICE_SOUND, synthesised, SYNTHESIS_MS_PER_CHAR, SYNTHESIS_RATE, type SpeechAnswer } from './speech-answers.ts';
export type { SpeechRequest } from './speech-requests.ts';
export * from './speech-ways.ts';
export * from './ways.ts';
