import { readFile } from 'node:fs/promises';
import { expect, PEOPLE, test } from './support/test.ts';
import { begin, choose, log, ORDINARY, safety, say, untilAnswered } from './support/talk.ts';

test('what Ezri is to remember is the person’s own: taken from a message, seen, changed and taken back', async ({ house }) => {
  const page = await house.enter(PEOPLE.user);
  await begin(page);
  await say(page, ORDINARY);
  await untilAnswered(page, 1);
  await page.getByText(ORDINARY).hover();
  await page.getByRole('button', { name: 'Remember this' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remember this?' });
  await expect(dialog.getByRole('textbox')).toHaveValue(ORDINARY);
  await dialog.getByRole('textbox').fill('I am an early riser.');
  await dialog.getByRole('button', { name: 'Remember', exact: true }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('link', { name: 'Settings' }).click();
  const memories = page.getByRole('list', { name: 'Memories' });
  await expect(memories.getByRole('listitem')).toHaveText([/I am an early riser\.From a message of yours/]);
  await page.getByRole('textbox', { name: 'Something Ezri should know' }).fill('My sister is called Ana.');
  await page.getByRole('button', { name: 'Remember', exact: true }).click();
  await expect(memories.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Edit “I am an early riser.”' }).click();
  await memories.getByRole('textbox').fill('I was an early riser.');
  await memories.getByRole('button', { name: 'Save' }).click();
  await expect(memories).toContainText('I was an early riser.');
  await page.getByRole('button', { name: 'Remove “My sister is called Ana.”' }).click();
  await expect(page.getByText('Ezri will no longer remember that.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(memories.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(memories.getByRole('listitem')).toHaveCount(2);
  await page.reload();
  await expect(memories.getByRole('listitem')).toHaveCount(2);
});

test('a safety plan is written, kept, taken along, and never overwritten unseen', async ({ house }) => {
  const [page, phone] = [await house.enter(PEOPLE.user), await house.enter(PEOPLE.user)];
  for (const device of [page, phone]) {
    await begin(device);
    await choose(device, 'Safety plan');
    await device.getByRole('button', { name: 'Fill it in' }).click();
  }
  await page.getByRole('textbox', { name: 'What helps me, by myself' }).fill('A walk\n\nTea with honey');
  await page.getByRole('textbox', { name: 'People I can ask for help' }).fill('Ana 555 0100');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Tea with honey' }).last()).toBeVisible();

  await test.step('the other device is told, keeps its words, and can put both together', async () => {
    const field = phone.getByRole('textbox', { name: 'What helps me, by myself' });
    await field.fill('Music');
    await phone.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(phone.getByRole('alert').filter({ hasText: 'changed on another device' })).toBeVisible();
    await expect(field).toHaveValue('Music');
    await phone.getByRole('button', { name: 'Put both together' }).click();
    await expect(field).toHaveValue('A walk\nTea with honey\nMusic');
    await phone.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(phone.getByRole('dialog').getByRole('button', { name: 'Print' })).toBeVisible();
    await expect(phone.getByRole('dialog')).toContainText('Music');
  });

  await test.step('it can be saved as a file, and on paper it stands alone', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
    expect(download.suggestedFilename()).toBe('safety-plan.txt');
    expect(await readFile(await download.path(), 'utf8')).toContain('- Tea with honey\n');
    await page.emulateMedia({ media: 'print' });
    await expect(log(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    const paper = await page.getByRole('dialog').boundingBox();
    expect(paper).toMatchObject({ x: 0, y: 0 });
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('what is being written outlives a closed dialog, another page and a reload', async () => {
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('textbox', { name: 'Signs that it is coming' }).fill('No sleep');
    await page.keyboard.press('Escape');
    await choose(page, 'Safety plan');
    await expect(page.getByRole('textbox', { name: 'Signs that it is coming' })).toHaveValue('No sleep');
    await begin(page);
    await choose(page, 'Safety plan');
    await expect(page.getByRole('textbox', { name: 'Signs that it is coming' })).toHaveValue('No sleep');
  });
});

test('a message tells when it was said, can be copied, and another reply can be asked for', async ({ house }) => {
  const page = await house.enter(PEOPLE.user);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await begin(page);
  await say(page, ORDINARY);
  await untilAnswered(page, 1);
  await page.getByText(ORDINARY).hover();
  await expect(log(page).locator('time')).toHaveCount(3);
  await log(page).getByRole('button', { name: 'Copy' }).nth(1).click();
  await expect(log(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toBe(ORDINARY);
  await page.getByRole('button', { name: 'Another reply' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  // It takes the place of the one before.
  await untilAnswered(page, 1);
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
});

test('"I need help now" stands in one place in every state, and the exercises and the plan are one press from the panel', async ({ house }) => {
  const page = await house.enter(PEOPLE.user);
  const help = page.getByRole('button', { name: 'I need help now' });
  const place = async () => {
    const box = await help.boundingBox();
    return box && { x: box.x, y: box.y, width: box.width };
  };
  await begin(page);
  const address = page.url();
  const first = await place();
  expect(first).not.toBeNull();

  await test.step('where there is no conversation it works too', async () => {
    await page.goto('/session/00000000-0000-4000-8000-000000000000');
    await expect(page.getByText('There is no such conversation')).toBeVisible();
    expect(await place()).toEqual(first);
    await help.click();
    await expect(safety(page).getByRole('link', { name: /^Call/ }).first()).toHaveAttribute('href', /^tel:/);
    expect(await place()).toEqual(first);
  });

  await test.step('after the end it is still there', async () => {
    await page.goto(address);
    await page.getByRole('button', { name: 'End conversation' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End conversation' }).click();
    await expect(page.getByText('This conversation has ended.')).toBeVisible();
    expect(await place()).toEqual(first);
    await help.click();
    await expect(safety(page)).toHaveAttribute('data-panel', 'lasting');
    expect(await place()).toEqual(first);
  });

  await test.step('paced breathing counts, pauses and goes on; 5-4-3-2-1 goes step by step, by keyboard', async () => {
    await safety(page).getByRole('button', { name: 'A steadying exercise' }).click();
    const dialog = page.getByRole('dialog', { name: 'A steadying exercise' });
    await expect(dialog.getByText('Breathe in')).toBeVisible();
    await expect(dialog.getByText('Hold')).toBeVisible();
    await dialog.getByRole('button', { name: 'Pause' }).press('Enter');
    await expect(dialog.getByRole('button', { name: 'Go on' })).toBeFocused();
    await dialog.getByRole('tab', { name: 'Breathing' }).press('ArrowRight');
    const next = dialog.getByRole('button', { name: 'Next' });
    for (const sense of [
      '5 things you can see',
      '4 things you can feel',
      '3 things you can hear',
      '2 things you can smell',
      '1 thing you can taste',
    ]) {
      await expect(dialog.getByText(`Name ${sense}`)).toBeVisible();
      await next.press('Enter');
    }
    await expect(dialog.getByRole('button', { name: 'Once more' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await safety(page).getByRole('button', { name: 'Your safety plan' }).click();
    await expect(page.getByRole('dialog', { name: 'Your safety plan' })).toBeVisible();
  });
});

test('no dialog takes "I need help now" away, by mouse or by keyboard', async ({ house }) => {
  const page = await house.enter(PEOPLE.user, '/', { viewport: { width: 360, height: 640 } });
  await begin(page);
  const dialog = page.locator('[role="dialog"], [role="alertdialog"]');
  const help = dialog.getByRole('button', { name: 'I need help now' });
  for (const item of ['Safety plan', 'Steadying exercise', 'Rename', 'Delete', 'End conversation']) {
    await test.step(item, async () => {
      await choose(page, item);
      await expect(help).toBeInViewport();
      await expect(help).not.toBeFocused();
      await page.keyboard.press('Shift+Tab');
      await expect(help).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);
      await expect(safety(page)).toHaveAttribute('data-panel', 'lasting');
      await expect(safety(page)).toContainText('has been told');
    });
  }
});
