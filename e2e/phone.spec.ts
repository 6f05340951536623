import type { Locator } from '@playwright/test';
import { NO_CONNECTION } from './support/faults.ts';
import { expect, PEOPLE, test } from './support/test.ts';
import { begin, composer, connection, IMMINENT, log, safety, say } from './support/talk.ts';

/** A phone that shows its keyboard. */
const SMALL = { width: 390, height: 430 };
const LINE_PX = 48;
/** The same, its keyboard away. */
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 360, height: 740 };

const boxOf = async (part: Locator) => {
  const box = await part.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return box;
};

test('with the keyboard open and a long draft, the number, a line of the log and Send are all on the screen', async ({ house }) => {
  const page = await house.enter(PEOPLE.user);
  await page.setViewportSize(SMALL);
  await begin(page);
  await expect(composer(page)).toBeFocused();
  await say(page, IMMINENT);
  await expect(safety(page)).toHaveAttribute('data-panel', 'emergency');
  await composer(page).fill('A long thought that goes on. '.repeat(60));
  const scroller = page.getByRole('group', { name: 'What was said' });
  expect((await boxOf(scroller)).height).toBeGreaterThanOrEqual(LINE_PX);
  for (const part of [page.getByRole('button', { name: 'Send' }), safety(page).getByRole('link', { name: /^Call/ }).first()]) {
    const { y, height } = await boxOf(part);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(SMALL.height);
    await part.click({ trial: true });
  }
});

test('on a phone a panel that is no emergency leaves the larger part of the screen to the conversation, and opens at a press', async ({ house }) => {
  const page = await house.open('/sign-in', { viewport: PHONE, locale: 'es-ES' });
  await page.getByRole('button', { name: `Continuar como ${PEOPLE.user}` }).click();
  await page.getByRole('button', { name: 'Hablar con Ezri', exact: true }).click();
  await page.getByRole('textbox', { name: 'Mensaje' }).fill('He escrito una carta de despedida, me voy a matar.');
  await page.getByRole('button', { name: 'Enviar' }).click();
  const panel = page.getByRole('region', { name: 'Seguridad' });
  await expect(panel).toHaveAttribute('data-panel', 'lasting');
  await expect(panel).toContainText('ya tiene el aviso');
  expect((await boxOf(panel)).height).toBeLessThan(PHONE.height / 3);
  for (const link of await panel.getByRole('link').all()) await link.click({ trial: true });
  await panel.getByRole('button', { name: 'Ver más' }).click();
  await expect(panel.getByRole('button', { name: 'Tu plan de seguridad' })).toBeVisible();
});

test('a call for help that is made without a line is kept up until the line is back', async ({ house, faults }) => {
  faults.expectLike(NO_CONNECTION);
  const page = await house.enter(PEOPLE.user);
  await begin(page);
  await expect(log(page)).toContainText('AI, not a human');
  house.cable.pull();
  await expect(connection(page, 'reconnecting')).toBeVisible();
  await page.setViewportSize(NARROWEST);
  const [status, account] = [await boxOf(connection(page, 'reconnecting')), await boxOf(page.getByRole('button', { name: 'Your account' }))];
  const sign = await boxOf(page.getByRole('link', { name: 'Ezri' }));
  expect(status.x).toBeGreaterThanOrEqual(sign.x + sign.width);
  expect(account.x + account.width).toBeLessThanOrEqual(NARROWEST.width);
  await page.getByRole('button', { name: 'Try now' }).click({ trial: true });
  await page.getByRole('button', { name: 'I need help now' }).click();
  await expect(safety(page).getByRole('link', { name: /^Call/ }).first()).toHaveAttribute('href', /^tel:/);
  await expect(safety(page)).toContainText('We keep trying');
  house.cable.plugIn();
  await expect(safety(page)).toContainText('has been told', { timeout: 45_000 });
  const dana = await house.enter(PEOPLE.dana, '/admin/safety');
  await expect(dana.getByRole('region', { name: 'Alert queue' }).getByRole('article')).toHaveCount(1);
});

test('a long name without a space does not widen the start page', async ({ house }) => {
  const page = await house.open('/sign-in', { viewport: SMALL });
  await page.getByRole('tab', { name: 'Create an account' }).click();
  await page.getByRole('textbox', { name: 'What should Ezri call you?' }).fill('W'.repeat(80));
  await page.getByRole('textbox', { name: 'E-mail' }).fill('long@example.com');
  await page.getByLabel('Password').fill('a long enough secret');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('WWW');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SMALL.width);
});
