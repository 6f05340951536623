import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ConversationHeader } from './ConversationHeader.tsx';

const header = (online: boolean) => (
  <ConversationHeader
    avatar={{ name: 'Ezri' }}
    title="The hard night"
    companion="speaking"
    online={online}
    onNeedHelp={() => undefined}
    asking={false}
    onEnd={() => undefined}
    menu={null}
  />
);

test('nobody is said to be writing while there is no line', () => {
  const { rerender } = render(header(true));
  expect(screen.getByRole('status').textContent).toMatch(/writing/);
  rerender(header(false));
  expect(screen.getByRole('status').textContent).toMatch(/waiting/);
});

test('the heading says with whom one talks and what the conversation is called', () => {
  render(header(true));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ezri · The hard night');
});
