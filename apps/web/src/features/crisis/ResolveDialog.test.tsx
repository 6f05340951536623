import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { NoteDialog } from './NoteDialog.tsx';
import { ResolveDialog } from './ResolveDialog.tsx';

const setUp = (problem: string | null = null) => {
  const onResolve = vi.fn();
  render(<ResolveDialog busy={false} problem={problem} onClose={() => undefined} onResolve={onResolve} />);
  const outcome = screen.getByRole('combobox', { name: 'Outcome' });
  const note = screen.getByRole('textbox', { name: 'Note' });
  const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Resolve alert' }));
  return { onResolve, outcome, note, submit };
};

it('refuses without an outcome and a note, and says what is missing where it is missing', () => {
  const { onResolve, outcome, note, submit } = setUp();
  expect(screen.queryByText('Choose an outcome.')).toBeNull();
  submit();
  expect(onResolve).not.toHaveBeenCalled();
  expect(screen.getByText('Choose an outcome.')).toBeTruthy();
  expect(screen.getByText('Write a note.')).toBeTruthy();
  expect([outcome, note].map((field) => field.getAttribute('aria-invalid'))).toEqual(['true', 'true']);
});

it('refuses an outcome without a note, and a note of nothing but spaces', () => {
  const { onResolve, outcome, note, submit } = setUp();
  fireEvent.change(outcome, { target: { value: 'safe_confirmed' } });
  submit();
  fireEvent.change(note, { target: { value: '  \n ' } });
  submit();
  expect(onResolve).not.toHaveBeenCalled();
  expect(screen.queryByText('Choose an outcome.')).toBeNull();
});

it('refuses a note without an outcome', () => {
  const { onResolve, note, submit } = setUp();
  fireEvent.change(note, { target: { value: 'With a friend.' } });
  submit();
  expect(onResolve).not.toHaveBeenCalled();
});

it('resolves with both, the note trimmed', () => {
  const { onResolve, outcome, note, submit } = setUp();
  fireEvent.change(outcome, { target: { value: 'handed_to_human' } });
  fireEvent.change(note, { target: { value: ' With a friend. ' } });
  submit();
  expect(onResolve).toHaveBeenCalledExactlyOnceWith('handed_to_human', 'With a friend.');
});

it('stays open and says why the server refused', () => {
  setUp('This alert changed while you were looking.');
  expect(screen.getByText('This alert changed while you were looking.').getAttribute('role')).toBe('alert');
});

it('needs a note to reopen, not to escalate', () => {
  const onSave = vi.fn();
  const { unmount } = render(<NoteDialog kind="reopen" busy={false} problem={null} onClose={() => undefined} onSave={onSave} />);
  fireEvent.click(screen.getByRole('button', { name: 'Reopen alert' }));
  expect(onSave).not.toHaveBeenCalled();
  unmount();
  render(<NoteDialog kind="escalate" busy={false} problem={null} onClose={() => undefined} onSave={onSave} />);
  fireEvent.click(screen.getByRole('button', { name: 'Escalate alert' }));
  expect(onSave).toHaveBeenCalledExactlyOnceWith('');
});
