import { devices, type BrowserContextOptions } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, PEOPLE, test } from './support/test.ts';
import { askToEnd, begin, choose, IMMINENT, queue, safety, say, untilAnswered } from './support/talk.ts';

const { viewport, isMobile, hasTouch, deviceScaleFactor } = devices['Pixel 7'];
const SCREENS: Record<string, BrowserContextOptions> = {
  desktop: {},
  phone: { viewport, isMobile, hasTouch, deviceScaleFactor },
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [screen, options] of Object.entries(SCREENS)) {
    test(`every page can be used by everybody: ${colorScheme}, ${screen}`, async ({ house }) => {
      test.setTimeout(180_000);
      const look = { ...options, colorScheme };
      const stranger = await house.open('/sign-in', look);
      await expect(stranger.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
      await expectAccessible(stranger, 'sign-in');
      await stranger.getByRole('tab', { name: 'Create an account' }).click();
      await expectAccessible(stranger, 'sign-up');

      const person = await house.enter(PEOPLE.user, '/', look);
      await expect(person.getByRole('button', { name: 'Talk with Ezri' })).toBeVisible();
      await expectAccessible(person, 'home');
      await person.goto('/session');
      await expect(person.getByRole('button', { name: 'Talk with Ezri' })).toBeVisible();
      await expectAccessible(person, 'choice of a companion');
      await begin(person);
      await say(person, IMMINENT);
      await expect(safety(person)).toBeVisible();
      await expect(person.locator('[data-outgoing]')).toHaveCount(0);
      await expectAccessible(person, 'conversation with the help panel');
      await untilAnswered(person, 1);
      await askToEnd(person);
      await expectAccessible(person, 'question before the end', 'dialog');
      await person.getByRole('button', { name: 'Keep talking' }).click();
      await choose(person, 'Safety plan');
      await expectAccessible(person, 'safety plan', 'dialog');
      await person.getByRole('button', { name: 'Fill it in' }).click();
      await expectAccessible(person, 'safety plan, being written', 'dialog');
      await person.keyboard.press('Escape');
      await choose(person, 'Steadying exercise');
      await expectAccessible(person, 'breathing', 'dialog');
      await person.getByRole('tab', { name: '5-4-3-2-1' }).click();
      await expectAccessible(person, 'the five senses', 'dialog');
      await person.keyboard.press('Escape');
      await choose(person, 'Rename');
      await expectAccessible(person, 'new name', 'dialog');
      await person.keyboard.press('Escape');
      await choose(person, 'Delete');
      await expectAccessible(person, 'question before deleting', 'dialog');
      await person.keyboard.press('Escape');
      await person.getByText(IMMINENT).hover();
      await person.getByRole('button', { name: 'Remember this' }).click();
      await expectAccessible(person, 'what to remember', 'dialog');
      await person.getByRole('dialog').getByRole('button', { name: 'Remember', exact: true }).click();
      await expect(person.getByRole('dialog')).toBeHidden();
      await expectAccessible(person, 'conversation with a reply');
      await person.goto('/settings');
      await expect(person.getByRole('list', { name: 'Memories' })).toBeVisible();
      await expectAccessible(person, 'settings');
      await person.goto('/');
      await person.getByRole('textbox', { name: 'Search in your conversations' }).fill('pills');
      await expect(person.getByText('1 conversation found')).toBeVisible();
      await expectAccessible(person, 'search');
      await person.goto('/notifications');
      await expect(person.getByRole('button', { name: 'Mark as read', exact: true })).toBeVisible();
      await expectAccessible(person, 'notifications');
      await person.goto('/nowhere');
      await expectAccessible(person, 'no such page');

      const dana = await house.enter(PEOPLE.dana, '/admin', look);
      await expect(dana.getByRole('region', { name: 'Activity' })).toBeVisible();
      await expectAccessible(dana, 'admin home');
      await dana.goto('/admin/sessions');
      await expect(dana.getByRole('table', { name: 'Live sessions' }).getByRole('row').nth(1)).toBeVisible();
      await expectAccessible(dana, 'live sessions');
      await dana.goto('/admin/safety');
      await expect(queue(dana).getByRole('article')).toHaveCount(1);
      await expectAccessible(dana, 'alert queue');
      await queue(dana).getByRole('link', { name: 'Suicidal thoughts' }).click();
      await dana.getByRole('button', { name: 'Take', exact: true }).click();
      await expect(dana.getByRole('button', { name: 'Resolve', exact: true })).toBeEnabled();
      await expectAccessible(dana, 'alert');
      await dana.getByRole('button', { name: 'Resolve', exact: true }).click();
      await dana.getByRole('dialog', { name: 'Resolve alert' }).getByRole('button', { name: 'Resolve alert' }).click();
      await expectAccessible(dana, 'dialog to resolve an alert', 'dialog');
    });
  }
}
