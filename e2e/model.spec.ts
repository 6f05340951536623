import { createFakeProvider, hangsAfter, OPEN_AI, refuses, says, type FakeProvider } from '@ezri/testkit';
import { expect, PEOPLE, test as base } from './support/test.ts';
import { begin, log, ORDINARY, say, untilAnswered } from './support/talk.ts';

/** A server whose replies come from a model that the test owns. */
const test = base.extend<{ provider: FakeProvider }>({
  // Playwright reads from the pattern what a fixture needs; this one needs nothing.
  provider: async ({ browserName: _browserName }, provide) => {
    await using provider = await createFakeProvider(OPEN_AI);
    await provide(provider);
  },
  env: async ({ provider }, provide) => provide({ AI_BASE_URL: provider.url, AI_MODEL: 'test-model' }),
});

test('a model answers; while it is away the built-in companion does, and both the person and staff are told', async ({ house, provider }) => {
  provider.behave(says(['It sounds like', ' a long night.', ' What is on your mind?']));
  const page = await house.enter(PEOPLE.user);
  await begin(page);
  await say(page, ORDINARY);
  await untilAnswered(page, 1);
  await expect(log(page)).toContainText('It sounds like a long night. What is on your mind?');
  await expect(log(page)).not.toContainText('The AI model is away');

  provider.behave(refuses(401));
  provider.onProbe(refuses(401));
  await say(page, 'I am still here.');
  await untilAnswered(page, 2);
  await expect(log(page).getByText('The AI model is away just now.')).toHaveCount(1);
  // It is kept with the reply.
  await page.reload();
  await expect(log(page).getByText('The AI model is away just now.')).toHaveCount(1);

  const staff = await house.enter(PEOPLE.dana, '/admin');
  const health = staff.getByRole('list', { name: 'System health' });
  await expect(health).toContainText('test-model at 127.0.0.1');
  await expect(health).toContainText('the key was not accepted');
  await expect(health).toContainText('1 reply by the scripted companion');
});

test('a reply that is stopped ends at the provider and stays, and another can be asked for', async ({ house, provider }) => {
  provider.behave(hangsAfter(['It sounds like a long night. ']), says(['I am here again.']));
  const page = await house.enter(PEOPLE.user);
  await begin(page);
  await say(page, ORDINARY);
  await expect(log(page)).toContainText('It sounds like a long night.');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(log(page)).toContainText('You stopped this reply.');
  await (
    await provider.request()
  ).left;
  await page.getByRole('button', { name: 'Another reply' }).click();
  await expect(log(page)).toContainText('I am here again.');
});
