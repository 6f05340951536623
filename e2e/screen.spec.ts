import type { Page } from '@playwright/test';
import { createWorld, steppedModel, type SteppedModel, type World } from '@ezri/testkit';
import { fileURLToPath } from 'node:url';
import { expect, PEOPLE, test as base } from './support/test.ts';
import { begin, composer, log, say } from './support/talk.ts';

const webRoot = fileURLToPath(new URL('../apps/web/dist', import.meta.url));

/** A server in this very process: what the model says, and what the clock has been through, is up to the test. */
const test = base.extend<{ scene: { model: SteppedModel; world: World; page: Page } }>({
  scene: async ({ browser, faults }, provide) => {
    const model = steppedModel();
    await using world = await createWorld({ demo: true, model, webRoot });
    const context = await browser.newContext({ baseURL: world.url });
    await faults.watch(context);
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: `Continue as ${PEOPLE.user}` }).click();
    await page.getByRole('button', { name: 'Your account' }).waitFor();
    await provide({ model, world, page });
    await context.close();
  },
});

/** How many carets the reply that is being written has. */
const carets = async (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('[data-writing] *')].filter((element) => getComputedStyle(element, '::after').display === 'inline-block').length,
  );

test('a reply is markdown on the screen: settled while it is written, and never anything that runs or is fetched', async ({
  scene: { model, page },
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await begin(page);
  await say(page, 'Tell me something.');
  await expect(page.getByRole('status').filter({ hasText: 'thinking' })).toBeVisible();
  // Whole sentences are shown, so a mark may be open for a while.
  model.say('There is **a calm place. ');
  await expect(log(page).locator('strong')).toHaveText('a calm place.');
  expect(await carets(page)).toBe(1);
  await expect(log(page)).not.toContainText('**');
  model.say('And another** near you.\n\n- the river\n- the hill\n\n# Loud\n\n');
  model.say('<img src=x onerror="document.title=1"> is only words here. ');
  await expect(log(page)).toContainText('<img src=x onerror="document.title=1"> is only words here.');
  await expect(page).toHaveTitle('Conversation · Ezri');
  // The guard lets no address pass that is not on the screen: in its place stands a passage that people wrote.
  model.say('[press](javascript:alert(1)) [site](https://place.example/a) ![p](https://tracker.example/p.png)');
  model.finish();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden();
  await expect(log(page).getByRole('listitem')).toHaveText(['the river', 'the hill']);
  await expect(log(page).locator('strong')).toHaveText('a calm place. And another');
  await expect(log(page).getByRole('heading')).toHaveCount(0);
  await expect(log(page).locator('img, script')).toHaveCount(0);
  await expect(log(page).getByRole('link')).toHaveCount(0);
  expect(fetched.filter((url) => url.includes('example'))).toEqual([]);
  await say(page, '**mine** <b>stays</b>');
  await expect(log(page).getByText('**mine** <b>stays</b>')).toBeVisible();
});

test('a message that is sent while a reply is written waits visibly, and who stands in is said', async ({ scene: { model, page } }) => {
  await begin(page);
  await say(page, 'First thing.');
  model.standIn();
  model.say('About the first. ');
  await expect(page.getByText('The AI model is away just now.')).toBeVisible();
  await say(page, 'Second thing.');
  await expect(log(page).getByText('Waits for the reply before it')).toBeVisible();
  model.say('Thing it was.');
  model.finish();
  await expect(log(page).getByText('Waits for the reply before it')).toBeHidden();
  model.say('About the second thing.');
  model.finish();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden();
  await expect(log(page)).toContainText('About the second thing.');
  await expect(page.locator('[data-stand-in]')).toHaveCount(1);
  await expect(composer(page)).toBeFocused();
});

test('whoever has been here for hours is told again that Ezri is an AI, also after a reload', async ({ scene: { world, page } }) => {
  const back = async (minutes: number) => {
    const ms = minutes * 60_000;
    await world.db.transaction(async (tx) => {
      await tx.sql.execute(`update message set created_at = created_at - ${ms}`);
      await tx.sql.execute(`update conversation set noticed_at = noticed_at - ${ms}, last_message_at = last_message_at - ${ms}`);
    });
  };
  await begin(page);
  for (let hour = 0; hour < 6; hour += 1) {
    await say(page, `It is still going on, part ${hour}.`);
    await expect(page.locator('[data-outgoing]')).toHaveCount(0);
    await back(26);
  }
  await expect(log(page).getByRole('note')).toHaveCount(1);
  await page.reload();
  await say(page, 'And on.');
  await expect(log(page).getByRole('note')).toHaveCount(2);
  await expect(log(page).getByRole('note').last()).toContainText('an AI, not a human');
  await say(page, 'And on again.');
  await expect(log(page).getByText('And on again.')).toBeVisible();
  await expect(log(page).getByRole('note')).toHaveCount(2);
});
