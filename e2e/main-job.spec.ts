import type { Locator, Page } from '@playwright/test';
import { expect, PEOPLE, test } from './support/test.ts';
import { begin, composer, IMMINENT, log, ORDINARY, queue, safety, say, untilAnswered } from './support/talk.ts';

/** Every length that the log's text has from now on. */
const lengthsOf = async (element: Locator) =>
  element.evaluateHandle((log) => {
    const lengths: number[] = [];
    new MutationObserver(() => lengths.push(log.textContent.length)).observe(log, { subtree: true, childList: true, characterData: true });
    return lengths;
  });

/** In which order the help panel and the first words of a reply come on screen. */
const orderOfHelp = async (page: Page) =>
  page.evaluateHandle(() => {
    const order: string[] = [];
    const look = () => {
      if (!order.includes('panel') && document.querySelector('section[aria-label="Safety"]')) order.push('panel');
      if (!order.includes('reply') && document.querySelector('[role="log"] [data-writing]')) order.push('reply');
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    return order;
  });

test('a person talks, a risk reaches staff, staff act', async ({ house }) => {
  const [person, phone] = [await house.enter(PEOPLE.user), await house.enter(PEOPLE.user, '/notifications')];
  const [dana, lee] = [await house.enter(PEOPLE.dana, '/admin/safety'), await house.enter(PEOPLE.lee, '/admin/safety')];
  const live = await dana.context().newPage();
  await live.goto('/admin/sessions');
  const sessions = live.getByRole('table', { name: 'Live sessions' });
  await expect(queue(dana).getByText('No open alerts')).toBeVisible();
  await expect(queue(lee).getByText('No open alerts')).toBeVisible();
  const loads: Page[] = [];
  for (const page of [dana, lee, live, phone]) page.on('load', (loaded) => loads.push(loaded));

  await test.step('the person starts a conversation, and staff see the session', async () => {
    await begin(person);
    await expect(log(person)).toContainText('AI, not a human');
    await expect(sessions.getByRole('row').filter({ hasText: 'Connected' })).toHaveCount(1);
  });

  await test.step('the reply arrives in pieces', async () => {
    const lengths = await lengthsOf(log(person));
    await say(person, ORDINARY);
    await expect(person.getByRole('button', { name: 'Stop' })).toBeVisible();
    await untilAnswered(person, 1);
    const seen = [...new Set(await lengths.jsonValue())];
    expect(seen.length, 'the text grew in several steps').toBeGreaterThan(4);
  });

  await test.step('words of danger put the help panel on screen in the same turn, before the reply', async () => {
    const order = await orderOfHelp(person);
    await say(person, IMMINENT);
    await expect(safety(person)).toHaveAttribute('data-panel', 'emergency');
    await expect(
      safety(person)
        .getByRole('link', { name: /112|911|999|emergency/i })
        .first(),
    ).toHaveAttribute('href', /^tel:/);
    await untilAnswered(person, 2);
    expect((await order.jsonValue())[0]).toBe('panel');
  });

  await test.step('both dashboards show the alert, the live sessions its level', async () => {
    for (const page of [dana, lee]) await expect(queue(page).getByRole('article', { name: /^Imminent: Suicidal thoughts/ })).toHaveCount(1);
    await expect(sessions).toContainText('Imminent');
  });

  const [winner, loser] = await test.step('both press "Take" at once: one has it, the other sees who', async () => {
    for (const page of [dana, lee]) {
      await queue(page).getByRole('link', { name: 'Suicidal thoughts' }).click();
      await expect(page.getByRole('button', { name: 'Take', exact: true })).toBeEnabled();
    }
    await Promise.all(
      [dana, lee].map(async (page) => page.getByRole('button', { name: 'Take', exact: true }).evaluate((button: HTMLElement) => button.click())),
    );
    const resolves = [dana, lee].map((page) => page.getByRole('button', { name: 'Resolve', exact: true }));
    await expect.poll(async () => (await Promise.all(resolves.map(async (button) => button.isEnabled()))).filter(Boolean).length).toBe(1);
    const danaWon = await resolves[0]?.isEnabled();
    const [name, pages] = danaWon ? (['Dana (staff)', [dana, lee]] as const) : (['Lee (staff)', [lee, dana]] as const);
    await expect(pages[1].getByRole('region', { name: 'Alert', exact: true }).getByText(name).first()).toBeVisible();
    await expect(pages[1].getByRole('button', { name: 'Take', exact: true })).toBeDisabled();
    await expect(pages[0].getByRole('region', { name: 'Alert', exact: true }).getByText('You', { exact: true }).first()).toBeVisible();
    return pages;
  });

  await test.step('a resolve without outcome and note is refused; with both it is done, on both screens', async () => {
    await winner.getByRole('button', { name: 'Resolve', exact: true }).click();
    const dialog = winner.getByRole('dialog', { name: 'Resolve alert' });
    await dialog.getByRole('button', { name: 'Resolve alert' }).click();
    await expect(dialog.getByText('Choose an outcome.')).toBeVisible();
    await expect(dialog.getByText('Write a note.')).toBeVisible();
    await expect(loser.getByRole('region', { name: 'Alert', exact: true })).toContainText('In progress');
    await dialog.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'Safe and confirmed' });
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Spoke with them; their sister is on her way.');
    await dialog.getByRole('button', { name: 'Resolve alert' }).click();
    await expect(dialog).toBeHidden();
    for (const page of [winner, loser]) await expect(page.getByRole('region', { name: 'Alert', exact: true })).toContainText('Resolved');
    await expect(winner.getByRole('region', { name: 'Alert', exact: true })).toContainText('Spoke with them; their sister is on her way.');
  });

  await test.step('the second device shows the notification; read on one, it is read on the other', async () => {
    for (const page of [person, phone]) await expect(page.getByRole('link', { name: 'Notifications, 1 unread' })).toBeVisible();
    await phone.getByRole('button', { name: 'Mark as read' }).click();
    for (const page of [person, phone]) await expect(page.getByRole('link', { name: 'Notifications, 0 unread' })).toBeVisible();
    await person.getByRole('link', { name: 'Notifications, 0 unread' }).click();
    await expect(person.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
    await person.goBack();
  });

  await test.step('the person ends the conversation, and staff see it end', async () => {
    await person.getByRole('button', { name: 'End conversation' }).click();
    await person.getByRole('alertdialog').getByRole('button', { name: 'End conversation' }).click();
    await expect(composer(person)).toBeHidden();
    await expect(sessions.getByRole('row').filter({ hasText: 'Connected' })).toHaveCount(0);
  });

  expect(loads, 'no screen was loaded again').toEqual([]);
});
