import { MESSAGE_MAX } from '@ezri/contract';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Composer, COUNT_FROM, type ComposerProps } from './Composer.tsx';

/** A composer that keeps its draft as the page does; `taken` is what onSend answers. */
function renderComposer({ taken = true, ...parts }: Partial<ComposerProps> & { taken?: boolean } = {}) {
  const onSend = vi.fn<(text: string) => boolean>(() => taken);
  function Page() {
    const [draft, onDraft] = useState(parts.draft ?? '');
    const send = (text: string): boolean => {
      const sent = onSend(text);
      if (sent) onDraft('');
      return sent;
    };
    return (
      <Composer
        running={false}
        onStop={() => undefined}
        stopping={false}
        online
        companionName="Ezri"
        focused={false}
        {...parts}
        draft={draft}
        onDraft={onDraft}
        onSend={send}
      />
    );
  }
  render(<Page />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  return { onSend, field, sendButton: screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }) };
}

const type = (field: HTMLElement, value: string): boolean => fireEvent.change(field, { target: { value } });

test('Enter sends and clears the field', () => {
  const { onSend, field } = renderComposer();
  type(field, 'hello');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onSend).toHaveBeenCalledExactlyOnceWith('hello');
  expect(field.value).toBe('');
});

test('Shift+Enter and the Enter of an input method do not send', () => {
  const { onSend, field } = renderComposer({ draft: 'hello' });
  fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  expect(onSend).not.toHaveBeenCalled();
});

test('nothing but white space cannot be sent', () => {
  const { onSend, field, sendButton } = renderComposer({ draft: ' \n ' });
  expect(sendButton.disabled).toBe(true);
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onSend).not.toHaveBeenCalled();
});

test.each(['\u200B', '\u200D\n\uFEFF', ' \u202E \u2060'])('characters that nobody can see are nothing (%j)', (draft) => {
  const { onSend, field, sendButton } = renderComposer({ draft });
  expect(sendButton.disabled).toBe(true);
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onSend).not.toHaveBeenCalled();
  type(field, `${draft}👩‍👧`);
  expect(sendButton.disabled).toBe(false);
});

test('a conversation that begins has the keyboard in the field, one that goes on leaves it where it is', () => {
  const { field } = renderComposer({ focused: true });
  expect(document.activeElement).toBe(field);
  cleanup();
  renderComposer({ focused: false });
  expect(document.activeElement).toBe(document.body);
});

test('what was not taken stays in the field', () => {
  const { field, sendButton } = renderComposer({ draft: 'keep me', taken: false });
  fireEvent.click(sendButton);
  expect(field.value).toBe('keep me');
});

test('the count appears near the limit; beyond it, sending waits and says why', () => {
  const { onSend, field, sendButton } = renderComposer({ draft: 'a'.repeat(COUNT_FROM - 1) });
  expect(screen.queryByText(/of 4,000 characters/)).toBeNull();
  type(field, 'a'.repeat(MESSAGE_MAX));
  expect(screen.getByText('4,000 of 4,000 characters')).toBeTruthy();
  expect(sendButton.disabled).toBe(false);
  type(field, 'a'.repeat(MESSAGE_MAX + 1));
  expect(screen.getByText(/^1 characters? too many/)).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onSend).not.toHaveBeenCalled();
});

test('the count is not said aloud with every key, only that it is too much', () => {
  const { field } = renderComposer({ draft: 'a'.repeat(MESSAGE_MAX) });
  expect(screen.getByRole('status').textContent).toBe('');
  type(field, 'a'.repeat(MESSAGE_MAX + 1));
  const said = screen.getByRole('status').textContent;
  expect(said).toBe('The message is too long.');
  type(field, 'a'.repeat(MESSAGE_MAX + 2));
  expect(screen.getByRole('status').textContent).toBe(said);
});

test('a running reply can be stopped, and one can go on writing', () => {
  const onStop = vi.fn();
  const { sendButton } = renderComposer({ running: true, onStop, draft: 'and also' });
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(onStop).toHaveBeenCalledOnce();
  expect(sendButton.disabled).toBe(false);
});

test('without a connection it says what will become of the words', () => {
  renderComposer({ online: false });
  expect(screen.getByText(/goes out by itself/)).toBeTruthy();
});
