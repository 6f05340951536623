import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Button, ConnectionPill, Dialog, Field, Input, keepQuiet, SeverityBadge, toast, Toaster } from './index.ts';
import { toasts } from './toast-store.ts';

afterEach(() => {
  for (const { id } of toasts.get()) toasts.dismiss(id);
});

test('a severity is told by number and word, not by colour alone', () => {
  render(<SeverityBadge level={4} />);
  expect(screen.getByText('Imminent').parentElement?.textContent).toBe('4Imminent');
});

test.each([
  ['live', 'Connection: live'],
  ['catchingUp', 'Connection: catching up'],
  ['refused', 'Connection: signed out'],
] as const)('the line is a status with a name: %s', (kind, name) => {
  render(<ConnectionPill state={{ kind }} />);
  expect(screen.getByRole('status', { name })).toBeTruthy();
});

test('a busy button keeps its name and takes no clicks', () => {
  render(<Button busy>Save</Button>);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
});

test('an error belongs to its field', () => {
  render(
    <Field label="E-mail" help="Never shown" error="Not an address.">
      {(control) => <Input {...control} />}
    </Field>,
  );
  const input = screen.getByRole('textbox', { name: 'E-mail' });
  const described = input
    .getAttribute('aria-describedby')
    ?.split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(['Never shown', 'Not an address.']);
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('while it is quiet only failures are told', () => {
  render(<Toaster />);
  const end = keepQuiet();
  act(() => {
    toast.show('News');
    toast.error('It did not work');
  });
  expect(toasts.get().map(({ title }) => title)).toEqual(['It did not work']);
  end();
  act(() => toast.show('More news'));
  expect(screen.getByText('More news')).toBeTruthy();
});

test('what takes the place of something else in a dialog begins at its top', () => {
  const dialog = (shows: string) => (
    <Dialog open onOpenChange={() => undefined} title="Plan" shows={shows}>
      <p>{shows}</p>
    </Dialog>
  );
  const { rerender } = render(dialog('form'));
  const scroller = screen.getByText('form').parentElement;
  if (!scroller) throw new Error('it is nowhere');
  scroller.scrollTop = 400;
  rerender(dialog('form'));
  expect(scroller.scrollTop).toBe(400);
  rerender(dialog('plan'));
  expect(scroller.scrollTop).toBe(0);
});
