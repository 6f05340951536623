import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { AvatarChoice } from './AvatarChoice.tsx';
import type { UseStart } from './useStart.ts';

const EZRI = { id: 'ezri', name: 'Ezri', tagline: 'Warm and unhurried.', greeting: 'Hello.', hue: 160 };

function renderChoice(parts: Partial<UseStart> = {}) {
  const start = vi.fn<UseStart['start']>();
  render(<AvatarChoice avatars={{ status: 'ready', list: [EZRI], again: vi.fn() }} start={start} startingWith={null} problem={null} {...parts} />);
  return start;
}

test.each([
  ['Talk with Ezri', 'text'],
  ['Talk by voice with Ezri', 'voice'],
] as const)('one press on "%s" starts by %s', (name, mode) => {
  const start = renderChoice();
  fireEvent.click(screen.getByRole('button', { name }));
  expect(start).toHaveBeenCalledExactlyOnceWith('ezri', mode);
});

test('while a conversation is being started no other can be', () => {
  renderChoice({ startingWith: 'ezri' });
  expect(screen.getAllByRole<HTMLButtonElement>('button').map(({ disabled }) => disabled)).toEqual([true, true]);
});
