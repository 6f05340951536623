import { expect, type Locator, type Page } from '@playwright/test';

/** Words of our own, which the detector must put at level 4. */
export const IMMINENT = 'I have made up my mind to kill myself tonight. The pills are in my hand.';
export const ORDINARY = 'I could not sleep, so I am up early and making tea.';

/** A reply of the scripted companion is written at the speed of a person. */
const REPLY_MS = 30_000;

export const log = (page: Page): Locator => page.getByRole('log', { name: 'Conversation' });
export const composer = (page: Page): Locator => page.getByRole('textbox', { name: 'Message' });
export const safety = (page: Page): Locator => page.getByRole('region', { name: 'Safety' });
export const queue = (page: Page): Locator => page.getByRole('region', { name: 'Alert queue' });
export const connection = (page: Page, word: string): Locator => page.getByRole('status', { name: `Connection: ${word}` });

/** Starts a conversation with Ezri from the start page. */
export async function begin(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Talk with Ezri' }).click();
  await expect(page).toHaveURL(/\/session\/[0-9a-f-]{36}$/);
  await expect(composer(page)).toBeVisible();
}

export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

/** Waits until Ezri has greeted and has finished so many replies. */
export async function untilAnswered(page: Page, replies: number): Promise<void> {
  await expect(log(page).getByText('Ezri:', { exact: true })).toHaveCount(1 + replies, { timeout: REPLY_MS });
  await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden({ timeout: REPLY_MS });
}

/** Opens the question before the end: by its button, or where there is no room for one by the menu. */
export async function askToEnd(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'End conversation' });
  if (await button.isVisible()) return button.click();
  await choose(page, 'End conversation');
}

/** Chooses from the menu of the conversation that is on the screen. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
