import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { messageOf, snapshotOf } from './conversation.fixture.ts';
import { fromSnapshot } from './conversation-state.ts';
import { linesOf } from './lines.ts';
import { MessageLog } from './MessageLog.tsx';

const nothing = (): void => undefined;
const renderLog = (messages: ReturnType<typeof messageOf>[], onRetry = nothing) =>
  render(
    <MessageLog
      lines={linesOf(fromSnapshot(snapshotOf({ messages })), [])}
      thinking={false}
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

test('whoever asks for another reply keeps the keyboard in the log, although the button goes with the old one', () => {
  const onRetry = vi.fn();
  const asked = messageOf({ ordinal: 1 });
  renderLog([asked, messageOf({ ordinal: 2, author: 'companion', inReplyTo: asked.id })], onRetry);
  const button = screen.getByRole('button', { name: 'Another reply' });
  button.focus();
  fireEvent.click(button);
  expect(onRetry).toHaveBeenCalledExactlyOnceWith(asked.id);
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'What was said' }));
});

test('that older messages are not shown is said, and where they are', () => {
  renderLog([messageOf({ ordinal: 1 })]);
  expect(screen.queryByText(/Only the newest/)).toBeNull();
  renderLog([messageOf({ ordinal: 501 })]);
  expect(screen.getByText(/Only the newest messages are shown here/)).toBeTruthy();
});
