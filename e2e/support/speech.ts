import { createFakeSpeech, speechEnv, type FakeSpeech } from '@ezri/testkit';
import { test as base } from './test.ts';

/** A server whose engines of speech are one that the test owns. */
export const test = base.extend<{ speech: FakeSpeech }>({
  // Playwright reads from the pattern what a fixture needs; this one needs nothing.
  speech: async ({ browserName: _browserName }, provide) => {
    await using speech = await createFakeSpeech();
    await provide(speech);
  },
  env: async ({ speech }, provide) => provide(speechEnv(speech)),
});
