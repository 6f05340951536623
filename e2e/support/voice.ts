import { chromium, expect, type Locator, type Page } from '@playwright/test';
import {
  createFakeProvider,
  createFakeSpeech,
  httpClient,
  OPEN_AI,
  sceneFile,
  speechEnv,
  temporaryFolder,
  type FakeProvider,
  type SpokenName,
} from '@ezri/testkit';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base } from './speech.ts';
import { PEOPLE, type House } from './test.ts';

/** What a microphone hears: fixtures, and so many milliseconds of silence where a number stands. */
export type Scene = readonly (SpokenName | number)[];

/** All demo accounts have it. */
const PASSWORD = 'ezri-demo-2026';

/** A server whose engines of speech and whose model the test owns, and people whose microphone hears a scene once, from the moment on that it is opened. */
export const test = base.extend<{ msPerChar: number; provider: FakeProvider; enterTalking: (scene: Scene) => Promise<Page> }>({
  /** How fast Ezri speaks: quickly, unless it is to be interrupted. */
  msPerChar: [12, { option: true }],
  speech: async ({ msPerChar }, provide) => {
    await using speech = await createFakeSpeech({ msPerChar });
    await provide(speech);
  },
  // Playwright reads from the pattern what a fixture needs; this one needs nothing.
  provider: async ({ browserName: _browserName }, provide) => {
    await using provider = await createFakeProvider(OPEN_AI);
    await provide(provider);
  },
  env: async ({ speech, provider }, provide) => provide({ ...speechEnv(speech), AI_BASE_URL: provider.url, AI_MODEL: 'test-model' }),
  enterTalking: async ({ house, launchOptions }, provide) => {
    await using used = new AsyncDisposableStack();
    await provide(async (scene) => {
      const file = join(used.use(await temporaryFolder()).path, 'microphone.wav');
      await writeFile(file, sceneFile(scene));
      const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${file}%noloop`];
      const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...microphone] });
      used.defer(async () => browser.close());
      return house.enter(PEOPLE.user, undefined, { by: browser });
    });
  },
});

export const panel = (page: Page): Locator => page.getByRole('region', { name: 'Voice', exact: true });

/** From the start page into a conversation that is spoken; the microphone is open from here on. */
export async function beginTalking(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Talk by voice with Ezri' }).click();
  await page.getByRole('button', { name: 'Use the microphone' }).click();
  await expect(panel(page)).toBeVisible();
}

/** Waits for what the panel of voice shows for however short a moment, from this call on. */
export async function watchPanel(page: Page): Promise<{ shows(text: string | RegExp, timeout?: number): Promise<void> }> {
  const seen = await page.evaluateHandle(() => {
    const lines: string[] = [];
    let before: readonly string[] = [];
    const look = () => {
      const now = (document.querySelector<HTMLElement>('section[aria-label="Voice"]')?.innerText ?? '').split('\n');
      lines.push(...now.filter((line) => !before.includes(line)));
      before = now;
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    return lines;
  });
  return {
    async shows(text, timeout = 30_000) {
      await expect.poll(async () => (await seen.jsonValue()).join('\n'), { timeout }).toMatch(text);
    },
  };
}

/** The conversation of the page as the server has it. */
export async function conversationOf({ server }: House, page: Page) {
  const conversationId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { token } = await httpClient(server).account.issueToken.mutate({ email: PEOPLE.user, password: PASSWORD });
  return httpClient(server, token).conversation.get.query({ conversationId });
}
