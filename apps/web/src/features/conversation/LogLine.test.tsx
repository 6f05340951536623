import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { messageOf } from './conversation.fixture.ts';
import type { Line } from './lines.ts';
import { LogLine } from './LogLine.tsx';

const TURNED = '\u202Eturned';
const message = messageOf({ text: TURNED });
const lines: readonly Line[] = [
  { kind: 'message', id: 'a', message, retryOf: null },
  { kind: 'message', id: 'b', message: { ...message, author: 'notice' }, retryOf: null },
  { kind: 'reply', id: 'c', reply: { replyId: 'c', inReplyTo: 'a', text: TURNED } },
  { kind: 'outgoing', id: 'd', entry: { id: 'd', text: TURNED, status: 'pending' } },
];

test.each(lines)('what turns the direction of text stays within its bubble ($kind)', (line) => {
  const nothing = (): void => undefined;
  render(<LogLine line={line} companionName="Ezri" online onRetry={nothing} retrying={false} onResend={nothing} onTakeBack={nothing} />);
  expect(screen.getByText(TURNED).getAttribute('dir')).toBe('auto');
});
