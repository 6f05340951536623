import { refuses } from '@ezri/testkit';
import { test } from './support/speech.ts';
import { expect, PEOPLE } from './support/test.ts';

test('staff see who hears and who speaks, and what is wrong with them', async ({ house, speech }) => {
  speech.onProbe(refuses(401));
  const staff = await house.enter(PEOPLE.dana, '/admin');
  const health = staff.getByRole('list', { name: 'System health' });
  const { host } = new URL(speech.url);
  const meanwhile = "does not accept the key. Conversations go on by the browser's own speech or by text.";
  await expect(health).toContainText(`Speech to texthearing at ${host} ${meanwhile}`);
  await expect(health).toContainText(`Text to speechspeaking at ${host} ${meanwhile}`);
  // It was asked whether it is there, and for nothing else.
  await expect(health.getByText('Is in use')).toHaveCount(2);
});
