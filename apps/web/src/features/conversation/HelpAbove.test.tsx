import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { AlertDialog, Dialog } from '../../ui/index.ts';
import { HelpAbove } from './HelpAbove.tsx';

const NAME = 'I need help now';

test('a form above a conversation has the way to help on it, and a stray Enter does not press it', () => {
  const [needHelp, onOpenChange] = [vi.fn(), vi.fn()];
  render(
    <HelpAbove needHelp={needHelp} help="idle">
      <Dialog open onOpenChange={onOpenChange} title="A form" />
    </HelpAbove>,
  );
  const dialog = within(screen.getByRole('dialog', { name: 'A form' }));
  expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Close' }));
  fireEvent.click(dialog.getByRole('button', { name: NAME }));
  expect(needHelp).toHaveBeenCalledOnce();
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false);
});

test('a question above a conversation has it too', () => {
  const [needHelp, onOpenChange, onConfirm] = [vi.fn(), vi.fn(), vi.fn()];
  render(
    <HelpAbove needHelp={needHelp} help="idle">
      <AlertDialog open onOpenChange={onOpenChange} title="Sure?" description="It is final." confirm="Yes" cancel="No" onConfirm={onConfirm} />
    </HelpAbove>,
  );
  const dialog = within(screen.getByRole('alertdialog', { name: 'Sure?' }));
  expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'No' }));
  fireEvent.click(dialog.getByRole('button', { name: NAME }));
  expect([needHelp, onOpenChange, onConfirm].map((call) => call.mock.calls)).toEqual([[[]], [[false]], []]);
});

test('other dialogs have nothing on top', () => {
  render(<Dialog open onOpenChange={() => undefined} title="A form" />);
  expect(screen.queryByRole('button', { name: NAME })).toBeNull();
});
