import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { messageOf } from '../conversation.fixture.ts';
import { MessageLine, type MessageLineProps } from './MessageLine.tsx';

const nothing = (): void => undefined;
const line = (parts: Partial<MessageLineProps>) => (
  <MessageLine
    message={messageOf()}
    companionName="Sol"
    retryOf={null}
    anotherOf={null}
    queued={false}
    onRetry={nothing}
    retrying={false}
    onRemember={nothing}
    {...parts}
  />
);

test('what a person wrote stays as they wrote it, marks and all', () => {
  const { container } = render(line({ message: messageOf({ text: '**not bold** <b>nor this</b>\n# nor a title' }) }));
  expect(screen.getByText(/not bold/).textContent).toBe('**not bold** <b>nor this</b>\n# nor a title');
  expect(container.querySelector('strong, b, h1')).toBeNull();
});

test('what the companion wrote is markdown, and says who wrote it', () => {
  const { container } = render(line({ message: messageOf({ author: 'companion', text: 'So **this**.' }) }));
  expect(container.querySelector('strong')?.textContent).toBe('this');
  expect(screen.getByText('Sol:')).toBeTruthy();
});

test('each message has its time, and can be copied; that it was is said aloud', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  render(line({ message: messageOf({ text: 'take me along' }) }));
  expect(document.querySelector('time')?.textContent).toMatch(/\d\d:\d\d/);
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
  expect(writeText).toHaveBeenCalledExactlyOnceWith('take me along');
});

test('a clipboard that refuses is said, too', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  render(line({}));
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Could not be copied'));
});

test('only one’s own words can be remembered', () => {
  const onRemember = vi.fn();
  const own = messageOf();
  const { rerender } = render(line({ message: own, onRemember }));
  fireEvent.click(screen.getByRole('button', { name: 'Remember this' }));
  expect(onRemember).toHaveBeenCalledExactlyOnceWith(own);
  rerender(line({ message: messageOf({ author: 'companion' }), onRemember }));
  expect(screen.queryByRole('button', { name: 'Remember this' })).toBeNull();
});

test('a message that waits behind a reply says so, and another reply can be asked for', () => {
  const onRetry = vi.fn();
  const { rerender } = render(line({ queued: true }));
  expect(screen.getByText('Waits for the reply before it')).toBeTruthy();
  rerender(line({ message: messageOf({ author: 'companion', inReplyTo: 'a' }), anotherOf: 'a', onRetry }));
  fireEvent.click(screen.getByRole('button', { name: 'Another reply' }));
  expect(onRetry).toHaveBeenCalledExactlyOnceWith('a');
});

test('that the built-in companion stands in is written above its reply', () => {
  render(line({ message: messageOf({ author: 'companion', origin: 'scripted', standIn: true }) }));
  expect(screen.getByText(/AI model is away/)).toBeTruthy();
});

test('a notice is a note, without buttons', () => {
  render(line({ message: messageOf({ author: 'notice', text: 'You are talking with an AI.' }) }));
  expect(within(screen.getByRole('note')).queryByRole('button')).toBeNull();
});
