import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { WRITER, messageOf } from './conversation.fixture.ts';
import type { Line } from './lines.ts';
import { LogLine } from './LogLine.tsx';

/** Nothing else about a message. */
const REST = { anotherOf: null, queued: false };
const TURNED = '\u202Eturned';
const message = messageOf({ text: TURNED });
const lines: readonly Line[] = [
  { kind: 'message', id: 'a', message, retryOf: null, ...REST },
  { kind: 'message', id: 'b', message: { ...message, author: 'notice' }, retryOf: null, ...REST },
  { kind: 'reply', id: 'c', reply: { replyId: 'c', inReplyTo: 'a', ...WRITER, text: TURNED } },
  { kind: 'cutOff', id: 'e', reply: { replyId: 'e', inReplyTo: 'a', ...WRITER, text: TURNED }, retryOf: null },
  { kind: 'outgoing', id: 'd', entry: { id: 'd', text: TURNED, status: 'pending' } },
];

test.each(lines)('what turns the direction of text stays within its bubble ($kind)', (line) => {
  const nothing = (): void => undefined;
  render(
    <LogLine
      line={line}
      companionName="Ezri"
      online
      ended={false}
      onRetry={nothing}
      retrying={false}
      onResend={nothing}
      onTakeBack={nothing}
      onRemember={nothing}
    />,
  );
  expect(screen.getByText(TURNED).closest('[dir]')?.getAttribute('dir')).toBe('auto');
});

test('a reply that was cut off says so, and can be asked for again', () => {
  const onRetry = vi.fn();
  const line: Line = { kind: 'cutOff', id: 'e', reply: { replyId: 'e', inReplyTo: 'a', ...WRITER, text: 'I he' }, retryOf: 'a' };
  const nothing = (): void => undefined;
  render(
    <LogLine
      line={line}
      companionName="Ezri"
      online
      ended={false}
      onRetry={onRetry}
      retrying={false}
      onResend={nothing}
      onTakeBack={nothing}
      onRemember={nothing}
    />,
  );
  expect(screen.getByText('This reply was cut off.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledExactlyOnceWith('a');
});

test('what could not be sent before the end can be taken along, and does not vanish into a field that is gone', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const nothing = (): void => undefined;
  render(
    <LogLine
      line={{ kind: 'outgoing', id: 'd', entry: { id: 'd', text: 'too late', status: 'failed' } }}
      companionName="Ezri"
      online
      ended
      onRetry={nothing}
      retrying={false}
      onResend={nothing}
      onTakeBack={nothing}
      onRemember={nothing}
    />,
  );
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
  expect(writeText).toHaveBeenCalledExactlyOnceWith('too late');
});
