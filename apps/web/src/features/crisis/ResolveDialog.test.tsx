import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { changedWords } from './AboutAlert.tsx';
import { alertOf } from './alert.fixture.ts';
import { NO_DRAFT, type Draft } from './draft.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { ResolveDialog, type ResolveDialogProps } from './ResolveDialog.tsx';
import { DICTIONARY } from '../../words/index.ts';

const about = { changed: null, busy: false, problem: null, onClose: () => undefined };

/** The forms as their owner holds them: what is written comes back in. */
function Resolve(props: Partial<ResolveDialogProps> & Pick<ResolveDialogProps, 'onResolve'>) {
  const [draft, onDraft] = useState<Draft>(NO_DRAFT);
  return <ResolveDialog {...about} alert={alert} draft={draft} onDraft={onDraft} {...props} />;
}
const alert = alertOf({ level: 4, pseudonym: 'Noble Wren 2109' });

const setUp = (problem: string | null = null) => {
  const onResolve = vi.fn();
  render(<Resolve problem={problem} onResolve={onResolve} />);
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
  const { unmount } = render(<NoteDialog {...about} alert={alert} draft={NO_DRAFT} onDraft={() => undefined} kind="reopen" onSave={onSave} />);
  fireEvent.click(screen.getByRole('button', { name: 'Reopen alert' }));
  expect(onSave).not.toHaveBeenCalled();
  unmount();
  render(<NoteDialog {...about} alert={alert} draft={NO_DRAFT} onDraft={() => undefined} kind="escalate" onSave={onSave} />);
  fireEvent.click(screen.getByRole('button', { name: 'Escalate alert' }));
  expect(onSave).toHaveBeenCalledExactlyOnceWith('');
});

it('names the alert it is about, and what happened to it since', () => {
  const risen = { ...alert, version: 2 };
  const changed = changedWords({ ...alert, level: 1 }, risen, DICTIONARY.en);
  render(<Resolve alert={risen} changed={changed} onResolve={() => undefined} />);
  expect(screen.getByRole('dialog').textContent).toContain('4 Imminent · Suicidal thoughts · Noble Wren 2109');
  expect(screen.getByText('Severity rose from Low to Imminent since you opened this.').getAttribute('role')).toBe('alert');
  expect(changedWords(alert, alert, DICTIONARY.en)).toBeNull();
});
