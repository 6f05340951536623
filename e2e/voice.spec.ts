import { refuses, says, spoken } from '@ezri/testkit';
import { setTimeout as after } from 'node:timers/promises';
import { NO_CONNECTION, refusedWith } from './support/faults.ts';
import { expect, PEOPLE } from './support/test.ts';
import { composer, log, queue, safety, say } from './support/talk.ts';
import { beginTalking, conversationOf, panel, test, watchPanel } from './support/voice.ts';

/** What is said takes as long as it takes to say it. */
test.describe.configure({ timeout: 180_000 });

/** Ezri says that it is an AI, and greets: 350 characters. People wait for the end of that. */
const WELCOME_MS = 8_000;
const LONG_WELCOME_MS = 20_000;
const LONG_REPLY =
  'That sounds like a very long night. Walking by the water can give the mind a little room. There is no need to solve anything before the morning comes. We can stay with this for as long as you like.';

/** As a caption begins, however fast what follows comes. */
const firstWordOf = (name: Parameters<typeof spoken>[0]): string => /^\w+/u.exec(spoken(name).text)?.[0] ?? '';

test('a whole conversation aloud: each side is shown while it speaks and written down, and what was heard is known', async ({
  house,
  speech,
  provider,
  enterTalking,
}) => {
  provider.behave(says(['That sounds like a hard night. ', 'What was on your mind?']), says(['I am glad. ', 'Take care of yourself.']));
  const page = await enterTalking([WELCOME_MS, 'ordinary', 8_000, 'thanks']);
  await page.getByRole('button', { name: 'Talk by voice with Ezri' }).click();
  await expect(page.getByText('Your voice goes to Ezri’s server and the speech service it uses')).toBeVisible();
  await page.getByRole('button', { name: 'Use the microphone' }).click();
  await expect(panel(page)).toBeVisible();
  const shown = await watchPanel(page);

  await shown.shows('Ezri is speaking');
  await shown.shows('You are talking with an AI, not a human.');
  await shown.shows('You are speaking');
  // The whole of it may be written down in the very moment in which it is known.
  await shown.shows(`You: ${firstWordOf('ordinary')}`);
  await expect(log(page)).toContainText(spoken('ordinary').text);
  await shown.shows('Ezri: What was on your mind?');
  await shown.shows(`You: ${firstWordOf('thanks')}`);
  await expect(log(page)).toContainText(spoken('thanks').text);
  await shown.shows('Ezri: Take care of yourself.');
  await shown.shows('Ezri is listening');

  await expect(async () => {
    const { messages } = await conversationOf(house, page);
    expect(messages.map(({ author, text }) => `${author}: ${text}`).slice(2)).toEqual([
      `person: ${spoken('ordinary').text}`,
      'companion: That sounds like a hard night. What was on your mind?',
      `person: ${spoken('thanks').text}`,
      'companion: I am glad. Take care of yourself.',
    ]);
    // All that Ezri said was heard to its end.
    expect(messages.filter(({ author }) => author !== 'person').map(({ heard }) => heard)).toEqual(
      messages.filter(({ author }) => author !== 'person').map(({ text }) => text.length),
    );
  }).toPass();
  expect(speech.speakings.map(({ input }) => input).slice(-4)).toEqual([
    'That sounds like a hard night.',
    'What was on your mind?',
    'I am glad.',
    'Take care of yourself.',
  ]);

  await page.getByRole('button', { name: 'End voice' }).click();
  await expect(panel(page)).toBeHidden();
  await expect(log(page)).toContainText(spoken('thanks').text);
  await expect(page.getByRole('button', { name: 'Talk by voice' })).toBeVisible();
});

test.describe('while Ezri speaks slowly', () => {
  test.use({ msPerChar: 40 });

  test('who speaks into it is heard, and what they did not hear is marked, and unknown to the model', async ({ house, provider, enterTalking }) => {
    provider.behave(says([LONG_REPLY]), says(['I am listening.']));
    const page = await enterTalking([LONG_WELCOME_MS, 'ordinary', 4_500, 'wait']);
    await beginTalking(page);
    const shown = await watchPanel(page);
    await shown.shows('Ezri: That sounds like a very long night.', 60_000);
    await shown.shows('Ezri has stopped to listen');
    await shown.shows(`You: ${firstWordOf('wait')}`);
    await expect(log(page)).toContainText(spoken('wait').text);
    await shown.shows('Ezri: I am listening.');
    await expect(log(page)).toContainText('You heard it up to here');
    const { messages } = await conversationOf(house, page);
    const heard = messages.find(({ text }) => text === LONG_REPLY)?.heard ?? 0;
    expect(heard).toBeGreaterThan('That sounds like'.length);
    expect(heard).toBeLessThan(LONG_REPLY.indexOf('for as long as you like'));
    const asked = JSON.stringify((await provider.request(1)).body);
    expect(asked).toContain(LONG_REPLY.slice(0, heard).trim());
    expect(asked).not.toContain('for as long as you like');
  });

  test('voices without a word in them interrupt for a moment, and Ezri says all that it had to say', async ({
    house,
    speech,
    provider,
    enterTalking,
  }) => {
    provider.behave(says([LONG_REPLY]));
    speech.hears(spoken('ordinary').text, '', '', '');
    const page = await enterTalking([LONG_WELCOME_MS, 'ordinary', 4_500, 'thanks']);
    await beginTalking(page);
    const shown = await watchPanel(page);
    await shown.shows('Ezri: That sounds like a very long night.', 60_000);
    await shown.shows(/Ezri has stopped to listen[^]*Ezri is speaking/);
    await shown.shows('Ezri: We can stay with this for as long as you like.');
    await expect(async () => {
      const { messages } = await conversationOf(house, page);
      expect(messages.slice(2).map(({ author, text, heard }) => ({ author, text, heard }))).toEqual([
        { author: 'person', text: spoken('ordinary').text, heard: null },
        { author: 'companion', text: LONG_REPLY, heard: LONG_REPLY.length },
      ]);
    }).toPass();
    await expect(log(page)).not.toContainText('You heard it up to here');
  });
});

test('a risk that is said aloud is on the screen of staff in another browser, and help on the person’s own', async ({ house, enterTalking }) => {
  const dana = await house.enter(PEOPLE.dana, '/admin/safety');
  await expect(queue(dana).getByText('No open alerts')).toBeVisible();
  const page = await enterTalking([WELCOME_MS, 'risk']);
  await beginTalking(page);
  await expect(queue(dana).getByRole('article', { name: /^Imminent: Suicidal thoughts/ })).toHaveCount(1, { timeout: 45_000 });
  await expect(safety(page)).toHaveAttribute('data-panel', 'emergency');
  await expect(log(page)).toContainText(spoken('risk').text);
});

test('the network is gone for five seconds in the middle of a sentence: it is said, and the whole sentence is heard', async ({
  house,
  faults,
  provider,
  enterTalking,
}) => {
  faults.expectLike(NO_CONNECTION);
  provider.behave(says(['I can see you there with your coffee.']));
  const page = await enterTalking([WELCOME_MS, 'long']);
  await beginTalking(page);
  const shown = await watchPanel(page);
  await shown.shows('You are speaking');
  house.cable.pull();
  await expect(page.getByText('The connection is gone. Up to ten seconds of what you say is kept')).toBeVisible();
  // It is gone for so long: there is nothing to be awaited.
  await after(5_000);
  house.cable.plugIn();
  await shown.shows('Ezri: I can see you there with your coffee.', 45_000);
  await expect(page.getByText('The connection is gone.')).toBeHidden();
  const { messages } = await conversationOf(house, page);
  expect(messages.filter(({ author }) => author === 'person').map(({ text }) => text)).toEqual([spoken('long').text]);
});

test('engines that are down: it is said on the screen, and the conversation goes on by text', async ({ speech, provider, faults, enterTalking }) => {
  provider.behave(says(['I am reading what you write.']));
  faults.expectLike(refusedWith(500));
  const page = await enterTalking([WELCOME_MS, 'ordinary', 2_500, 'thanks', 2_500, 'work', 2_500, 'ordinary']);
  // A browser that cannot hear or speak for itself.
  await page.addInitScript(() => {
    for (const name of ['SpeechRecognition', 'webkitSpeechRecognition', 'speechSynthesis'])
      Object.defineProperty(globalThis, name, { value: undefined });
  });
  await page.goto('/');
  await beginTalking(page);
  const shown = await watchPanel(page);
  await shown.shows('Ezri is speaking');
  speech.onHearing(refuses(500));
  await expect(page.getByText('I could not hear that; please say it again or type.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Speech cannot be turned into words right now.')).toBeVisible({ timeout: 30_000 });
  await expect(panel(page)).toContainText('Write to answer');
  speech.onSpeaking(refuses(500));
  await say(page, 'Then I will write.');
  await expect(log(page)).toContainText('I am reading what you write.');
  await expect(page.getByText('This reply could not be spoken. You can read it.')).toBeVisible();
  await expect(composer(page)).toBeEnabled();
});
