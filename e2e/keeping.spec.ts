import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { httpClient } from '@ezri/testkit';
import { NO_CONNECTION } from './support/faults.ts';
import { expect, PEOPLE, test } from './support/test.ts';
import { askToEnd, begin, choose, composer, connection, IMMINENT, log, safety, say, untilAnswered } from './support/talk.ts';

const PASSWORD = 'ezri-demo-2026';
/** More than are shown at once. */
const MANY = 23;
const WORDS = 'Mañana I will walk to the old lighthouse with Ana.';

test('a person finds, renames, takes along and deletes what was said, on all their devices at once', async ({ house }) => {
  const [page, phone] = [await house.enter(PEOPLE.user), await house.enter(PEOPLE.user)];
  await begin(page);
  await say(page, WORDS);
  await untilAnswered(page, 1);
  const address = page.url();
  await phone.goto(address);
  await expect(log(phone)).toContainText(WORDS);

  await test.step('search finds it without its accents, shows where, and says when there is nothing', async () => {
    await page.goto('/');
    const search = page.getByRole('textbox', { name: 'Search in your conversations' });
    await search.fill('MANANA');
    await expect(page.getByText('1 conversation found')).toBeVisible();
    await expect(page.locator('mark')).toHaveText('Mañana');
    await search.fill('100% nowhere');
    await expect(page.getByText('Nothing found')).toBeVisible();
    await search.press('Escape');
    await expect(page.getByRole('link', { name: /Mañana I will walk/ })).toBeVisible();
  });

  const list = await phone.context().newPage();
  await list.goto('/');
  await expect(list.getByRole('list', { name: 'Your conversations' }).getByRole('listitem')).toHaveCount(1);

  await test.step('a new name shows on the other device by itself', async () => {
    await page.getByRole('button', { name: /^More about/ }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('The lighthouse');
    await page.getByRole('textbox', { name: 'Title' }).press('Enter');
    for (const device of [page, list]) await expect(device.getByRole('link', { name: /^The lighthouse|The lighthouse/ })).toBeVisible();
  });

  await test.step('it can be taken along as JSON and as text', async () => {
    const saved = async (item: string) => {
      await page.getByRole('button', { name: 'More about “The lighthouse”' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    };
    const json = await saved('Save as JSON');
    expect(json.name).toMatch(/^ezri-.*the-lighthouse\.json$/);
    expect(JSON.parse(json.text).messages).toHaveLength(4);
    const text = await saved('Save as text');
    expect(text.name).toMatch(/\.md$/);
    expect(text.text).toContain(`> ${WORDS}`);
  });

  await test.step('deleting asks first; then it is gone everywhere, and cannot be gone on with', async () => {
    const ask = async () => {
      await page.getByRole('button', { name: 'More about “The lighthouse”' }).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
    };
    await ask();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByRole('link', { name: /The lighthouse/ })).toBeVisible();
    await ask();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByText('Nothing here yet')).toBeVisible();
    await expect(list.getByText('Nothing here yet')).toBeVisible();
    await expect(phone.getByText('This conversation was deleted')).toBeVisible();
    await expect(phone.getByText(WORDS)).toHaveCount(0);
    await expect(composer(phone)).toHaveCount(0);
    await phone.reload();
    await expect(phone.getByText('There is no such conversation')).toBeVisible();
    await expect(phone.getByRole('button', { name: 'I need help now' })).toBeVisible();
  });
});

test('a person renames and deletes from within, and what another device had not sent goes too', async ({ house, faults }) => {
  faults.expectLike(NO_CONNECTION);
  const [page, phone] = [await house.enter(PEOPLE.user), await house.enter(PEOPLE.user)];
  await begin(page);
  await say(page, WORDS);
  await untilAnswered(page, 1);
  await phone.goto(page.url());
  await composer(phone).fill('Half a thought');

  const title = page.getByRole('textbox', { name: 'Title' });
  await choose(page, 'Rename');
  await expect(title).toHaveValue(/^Mañana I will walk/);
  await title.fill('The lighthouse');
  await title.press('Enter');
  await expect(title).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ezri · The lighthouse');
  await choose(page, 'Rename');
  await expect(title).toHaveValue('The lighthouse');
  await page.keyboard.press('Escape');

  const kept = async (device: Page) => device.evaluate(() => Object.entries(sessionStorage).filter(([key]) => /outbox|drafts/.test(key)));
  expect(await kept(phone)).not.toEqual([]);
  await choose(page, 'Delete');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  await expect(phone.getByText('This conversation was deleted')).toBeVisible();
  await expect.poll(async () => kept(phone)).toEqual([]);
});

test('words that another device made impossible to send are shown, and can be taken along', async ({ house, faults }) => {
  faults.expectLike(NO_CONNECTION);
  const [page, phone] = [await house.enter(PEOPLE.user), await house.enter(PEOPLE.user)];
  await phone.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await begin(page);
  await phone.goto(page.url());
  await expect(composer(phone)).toBeVisible();
  await phone.context().setOffline(true);
  await expect(connection(phone, 'offline')).toBeVisible();
  await say(phone, 'Sent too late.');
  await composer(phone).fill('Never sent.');
  await askToEnd(page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'End conversation' }).click();
  await expect(page.getByText('This conversation has ended.')).toBeVisible();
  await phone.context().setOffline(false);
  await expect(phone.getByText('This conversation has ended.', { exact: true })).toBeVisible({ timeout: 45_000 });
  await expect(phone.getByText('Never sent.')).toBeVisible();
  await expect(log(phone).locator('[data-outgoing="failed"]')).toContainText('Sent too late.');
  await expect(log(phone).getByRole('button', { name: 'Edit' })).toHaveCount(0);
  await log(phone).locator('[data-outgoing] + *').getByRole('button', { name: 'Copy' }).click();
  expect(await phone.evaluate(async () => navigator.clipboard.readText())).toBe('Sent too late.');
});

test('every conversation can be reached, however many there are', async ({ house }) => {
  const { token } = await httpClient(house.server).account.issueToken.mutate({ email: PEOPLE.user, password: PASSWORD });
  const { conversation } = httpClient(house.server, token);
  for (let number = 0; number < MANY; number += 1) await conversation.start.mutate({ avatarId: 'ezri', clientId: crypto.randomUUID() });
  const page = await house.enter(PEOPLE.user);
  const rows = page.getByRole('list', { name: 'Your conversations' }).getByRole('listitem');
  const more = page.getByRole('button', { name: 'Show more' });
  await expect(rows).toHaveCount(20);
  await more.click();
  await expect(rows).toHaveCount(MANY);
  await expect(more).toBeHidden();
});

test('while the safety team looks after somebody, what it is about cannot be deleted, and they are told why', async ({ house }) => {
  const page = await house.enter(PEOPLE.user);
  await begin(page);
  await say(page, IMMINENT);
  await expect(safety(page)).toHaveAttribute('data-panel', 'emergency');
  await choose(page, 'Delete');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(dialog.getByRole('alert')).toContainText('has raised an alert that our safety team has not closed yet');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(log(page)).toContainText(IMMINENT);
});
