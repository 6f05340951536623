export { createFakeProvider, hangsAfter, OPEN_AI, refuses, says, type FakeProvider } from '@ezri/ai/testing';
export {
  createFakeSpeech,
  cutsAfterPieces,
  hangs,
  sceneFile,
  sceneOf,
  spoken,
  synthesised,
  works,
  type FakeSpeech,
  type SpokenName,
} from '@ezri/ai/testing';
export { httpClient, signedIn, type Client, type Server, type Trpc } from './client.ts';
export { collect, inTime, WAIT_MS, type Collected, type Handlers } from './collect.ts';
export { temporaryFolder } from './folder.ts';
export { lastingClient, type LastingClient } from './lasting-client.ts';
export { changeableModel, failingModel, hangingModel, instantModel, steppedModel, type ChangeableModel, type SteppedModel } from './models.ts';
export { providedModel } from './provided-model.ts';
export { providedSpeech, speechEnv } from './provided-speech.ts';
export { refusalIn, refused, type Refused } from './refused.ts';
export { spawnServer, type ServerOptions, type ServerProcess } from './server-process.ts';
export { WORDS } from './words.ts';
export { createWorld, type World, type WorldNode, type WorldOptions } from './world.ts';
