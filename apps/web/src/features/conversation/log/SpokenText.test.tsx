import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { messageOf } from '../conversation.fixture.ts';
import { MessageLine } from './MessageLine.tsx';

const TEXT = 'I hear you. That sounds hard.';
const nothing = (): void => undefined;
const line = (heard: number | null, beingSpoken = false) =>
  render(
    <MessageLine
      message={messageOf({ author: 'companion', text: TEXT, heard })}
      companionName="Ezri"
      beingSpoken={beingSpoken}
      retryOf={null}
      anotherOf={null}
      queued={false}
      onRetry={nothing}
      retrying={false}
      onRemember={nothing}
    />,
  );

test('where a spoken reply was cut off is marked, and the rest can still be read', () => {
  const { container } = line(12);
  const texts = [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
  expect(texts).toEqual(['I hear you.', 'You heard it up to here', 'That sounds hard.']);
});

test('of which nothing was heard it is said so', () => {
  line(0);
  expect(screen.getByText('You have not heard this')).toBeTruthy();
});

test.each([
  ['was not spoken', null, false],
  ['was heard to its end', TEXT.length, false],
  ['is being spoken', 12, true],
] as const)('what %s has no mark', (_what, heard, beingSpoken) => {
  const { container } = line(heard, beingSpoken);
  expect([...container.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([TEXT]);
});
