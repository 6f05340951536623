import type { Locator, Page } from '@playwright/test';
import { expect, PEOPLE, test } from './support/test.ts';
import { begin, IMMINENT, queue, safety, say } from './support/talk.ts';

const TABS_MAX = 60;

/** Presses Tab until the keyboard is on `target`, and makes sure that one can see it there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < TABS_MAX; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const shown = await target.evaluate((element) => {
        const rings = [element, element.closest('article') ?? element].map((part) => getComputedStyle(part));
        return rings.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none');
      });
      expect(shown, 'where the keyboard is can be seen').toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard did not reach it in ${TABS_MAX} steps.`);
}

test('staff take and resolve an alert without touching a mouse', async ({ house }) => {
  const person = await house.enter(PEOPLE.user);
  await begin(person);
  await say(person, IMMINENT);
  await expect(safety(person)).toBeVisible();

  const dana = await house.open('/sign-in');
  const enter = dana.getByRole('button', { name: `Continue as ${PEOPLE.dana}` });
  await enter.waitFor();
  await tabTo(dana, enter);
  await dana.keyboard.press('Enter');
  const link = dana.getByRole('link', { name: 'Safety events' });
  await link.waitFor();
  await tabTo(dana, link);
  await dana.keyboard.press('Enter');
  await expect(queue(dana).getByRole('article')).toHaveCount(1);

  await dana.keyboard.press('j');
  await expect(queue(dana).getByRole('link', { name: 'Suicidal thoughts' })).toBeFocused();
  await dana.keyboard.press('Enter');
  const alert = dana.getByRole('region', { name: 'Alert', exact: true });
  await expect(alert.getByRole('heading', { name: 'Suicidal thoughts' })).toBeFocused();
  await dana.keyboard.press('t');
  await expect(alert).toContainText('In progress');
  await dana.keyboard.press('r');
  const dialog = dana.getByRole('dialog', { name: 'Resolve alert' });
  await tabTo(dana, dialog.getByRole('combobox', { name: 'Outcome' }));
  await dana.keyboard.type('Safe');
  await tabTo(dana, dialog.getByRole('textbox', { name: 'Note' }));
  await dana.keyboard.type('They are with their brother now.');
  await tabTo(dana, dialog.getByRole('button', { name: 'Resolve alert' }));
  await dana.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(alert).toContainText('Safe and confirmed');
  await dana.keyboard.press('Escape');
  await expect(alert).toBeHidden();
});

test('a person writes, sends and asks for help without touching a mouse', async ({ house }) => {
  const page = await house.enter(PEOPLE.user);
  const start = page.getByRole('button', { name: 'Talk with Ezri' });
  await start.waitFor();
  await tabTo(page, start);
  await page.keyboard.press('Enter');
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.waitFor();
  await tabTo(page, message);
  await page.keyboard.type('One line,');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('and another.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByText('One line,\nand another.')).toBeVisible();
  await expect(message).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'I need help now' }));
  await page.keyboard.press('Enter');
  await expect(safety(page)).toHaveAttribute('data-panel', 'lasting');
});
