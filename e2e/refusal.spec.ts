import { refusedWith } from './support/faults.ts';
import { expect, PEOPLE, test } from './support/test.ts';
import { begin } from './support/talk.ts';

test('a wrong password is refused in plain words, and what was typed stays', async ({ house, faults }) => {
  faults.expectLike(refusedWith(401));
  const page = await house.open('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(PEOPLE.user);
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(PEOPLE.user);
  await page.getByRole('textbox', { name: 'Password' }).fill('ezri-demo-2026');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Talk with Ezri' })).toBeVisible();
});

test('an account is made in one step; a taken address and a common password are refused at their field', async ({ house, faults }) => {
  faults.expectLike(refusedWith(409));
  faults.expectLike(refusedWith(400));
  const page = await house.open('/sign-in');
  await page.getByRole('tab', { name: 'Create an account' }).click();
  const create = page.getByRole('button', { name: 'Create account' });
  await page.getByRole('textbox', { name: 'What should Ezri call you?' }).fill('Noor');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(PEOPLE.user);
  await page.getByRole('textbox', { name: 'Password' }).fill('a quiet river in may');
  await create.click();
  await expect(page.getByText('There is an account with this e-mail address already.')).toBeVisible();
  await page.getByRole('textbox', { name: 'E-mail' }).fill('noor@people.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('password123');
  await create.click();
  await expect(page.getByText('This password is among the most common ones.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Password' }).fill('a quiet river in may');
  await create.click();
  await expect(page.getByRole('heading', { name: /, Noor$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Notifications, 1 unread' })).toBeVisible();
});

test('somebody else’s conversation is not there', async ({ house }) => {
  const owner = await house.enter(PEOPLE.user);
  await begin(owner);
  const stranger = await house.enter(PEOPLE.second, new URL(owner.url()).pathname);
  await expect(stranger.getByText('There is no such conversation')).toBeVisible();
  await expect(stranger.getByRole('log', { name: 'Conversation' })).toBeHidden();
});

test('the pages of staff are not for a person', async ({ house }) => {
  const page = await house.enter(PEOPLE.user);
  for (const path of ['/admin', '/admin/safety', '/admin/sessions']) {
    await page.goto(path);
    await expect(page.getByText('This page is not for your account')).toBeVisible();
  }
});

test('whoever is not signed in is asked to, and then comes back to where they wanted to go', async ({ house }) => {
  const page = await house.open('/notifications');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole('button', { name: `Continue as ${PEOPLE.user}` }).click();
  await expect(page).toHaveURL(/\/notifications$/);
  await expect(page.getByRole('heading', { name: 'Notifications', level: 1 })).toBeVisible();
});

test('signing out ends it: the pages behind it ask to sign in again', async ({ house }) => {
  const page = await house.enter(PEOPLE.user);
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});

test('an address that leads nowhere says so and leads back', async ({ house }) => {
  const page = await house.open('/nowhere/at/all');
  await expect(page.getByText('There is no page at this address')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go to the start' })).toBeVisible();
});
