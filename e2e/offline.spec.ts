import type { Locator, Page } from '@playwright/test';
import { httpClient } from '@ezri/testkit';
import { NO_CONNECTION } from './support/faults.ts';
import { expect, PEOPLE, test, type House } from './support/test.ts';
import { begin, composer, connection, IMMINENT, log, ORDINARY, queue, safety, say, untilAnswered } from './support/talk.ts';

const PASSWORD = 'ezri-demo-2026';
/** How long a page on a line that died in silence may take until it is back on another (docs/reliability.md, F17). */
const BACK_MS = 8_000;

/** How often something was missing from the page from now on, however shortly. */
const gapsIn = async (page: Page, selector: string) =>
  page.evaluateHandle((wanted) => {
    const gaps = { count: 0 };
    new MutationObserver(() => {
      if (document.querySelector(wanted) === null) gaps.count += 1;
    }).observe(document.body, { subtree: true, childList: true });
    return gaps;
  }, selector);

const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';
const own = (page: Page, text: string): Locator => log(page).getByText(`You: ${text}`, { exact: true });

/** Somebody whom the browsers know nothing of says something imminent. */
async function raiseAlert(house: House): Promise<void> {
  const { token } = await httpClient(house.server).account.issueToken.mutate({ email: PEOPLE.user, password: PASSWORD });
  const { conversation } = httpClient(house.server, token);
  const conversationId = crypto.randomUUID();
  await conversation.start.mutate({ avatarId: 'ezri', mode: 'text', clientId: conversationId });
  await conversation.send.mutate({ conversationId, messageId: crypto.randomUUID(), text: IMMINENT });
}

test('what was typed survives a reload', async ({ house }) => {
  const page = await house.enter(PEOPLE.user);
  await begin(page);
  await composer(page).fill('Half a thought, not yet');
  await page.reload();
  await expect(composer(page)).toHaveValue('Half a thought, not yet');
  await expect(log(page)).not.toContainText('Half a thought');
});

test('what is sent while offline waits on the screen, and goes out once when the line is back', async ({ house, faults }) => {
  faults.expectLike(NO_CONNECTION);
  const page = await house.enter(PEOPLE.user);
  await begin(page);
  const conversationId = idOf(page);
  await page.context().setOffline(true);
  house.cable.pull();
  await expect(connection(page, 'offline')).toBeVisible();
  await say(page, ORDINARY);
  await expect(page.getByText('Waiting for the connection')).toBeVisible();
  await expect(composer(page)).toHaveValue('');
  await expect(log(page)).toContainText('AI, not a human');
  house.cable.plugIn();
  await page.context().setOffline(false);
  await expect(connection(page, 'live')).toBeVisible();
  await untilAnswered(page, 1);
  await expect(own(page, ORDINARY)).toHaveCount(1);
  const { token } = await httpClient(house.server).account.issueToken.mutate({ email: PEOPLE.user, password: PASSWORD });
  const { messages } = await httpClient(house.server, token).conversation.get.query({ conversationId });
  expect(messages.filter(({ author }) => author === 'person').map(({ text }) => text)).toEqual([ORDINARY]);
});

test('the server dies in the middle of a reply: the screen keeps what it shows, says so, and goes on by itself', async ({ house, faults }) => {
  faults.expectLike(NO_CONNECTION);
  const page = await house.enter(PEOPLE.user);
  await begin(page);
  await say(page, ORDINARY);
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  const gaps = await gapsIn(page, '[role="log"] [role="note"]');
  await house.restart(async () => {
    await expect(connection(page, 'reconnecting')).toBeVisible();
    await expect(own(page, ORDINARY)).toBeVisible();
    await say(page, 'Are you still there?');
  });
  await expect(connection(page, 'live')).toBeVisible({ timeout: 30_000 });
  await expect(own(page, 'Are you still there?')).toHaveCount(1);
  await expect(page.locator('[data-outgoing]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden({ timeout: 45_000 });
  await expect(own(page, ORDINARY)).toHaveCount(1);
  expect(await gaps.jsonValue()).toEqual({ count: 0 });
});

test('the queue of staff never goes blank while the server is away, and has what came meanwhile', async ({ house, faults }) => {
  faults.expectLike(NO_CONNECTION);
  const person = await house.enter(PEOPLE.user);
  await begin(person);
  await say(person, IMMINENT);
  await expect(safety(person)).toBeVisible();
  const dana = await house.enter(PEOPLE.dana, '/admin/safety');
  const alerts = queue(dana).getByRole('article');
  await expect(alerts).toHaveCount(1);
  const gaps = await gapsIn(dana, '[aria-label="Alert queue"] article');
  await house.restart(async () => expect(connection(dana, 'reconnecting')).toBeVisible());
  await expect(connection(dana, 'live')).toBeVisible({ timeout: 30_000 });
  const other = await house.enter(PEOPLE.second);
  await begin(other);
  await say(other, IMMINENT);
  await expect(alerts).toHaveCount(2);
  expect(await gaps.jsonValue()).toEqual({ count: 0 });
});

test('an alert that came while staff were cut off is there when they are back', async ({ house, faults }) => {
  faults.expectLike(NO_CONNECTION);
  const dana = await house.enter(PEOPLE.dana, '/admin/safety');
  await expect(queue(dana).getByText('No open alerts')).toBeVisible();
  house.cable.pull();
  await expect(connection(dana, 'reconnecting')).toBeVisible();
  await raiseAlert(house);
  house.cable.plugIn();
  await expect(queue(dana).getByRole('article', { name: /^Imminent/ })).toHaveCount(1, { timeout: 45_000 });
});

test('T3: a line that dies in silence is given up and replaced within seconds, not when Chromium has waited for its farewell', async ({
  house,
  faults,
}) => {
  faults.expectLike(NO_CONNECTION);
  const dana = await house.enter(PEOPLE.dana, '/admin/safety');
  await expect(queue(dana).getByText('No open alerts')).toBeVisible();
  const died = Date.now();
  house.cable.goDead();
  await raiseAlert(house);
  await expect(queue(dana).getByRole('article', { name: /^Imminent/ })).toHaveCount(1, { timeout: BACK_MS });
  expect(Date.now() - died).toBeLessThan(BACK_MS);
  await expect(connection(dana, 'live')).toBeVisible();
});
