import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowOf } from './window.ts';

const turns = (...lengths: number[]) => lengths.map((length) => ({ text: 'x'.repeat(length) }));

test.each([
  ['what there is room for', [3, 3, 3], { messages: 2, chars: 100 }, 2],
  ['not more text than there is room for', [3, 3, 3], { messages: 9, chars: 7 }, 2],
  ['the last one, however long it is', [3, 300], { messages: 9, chars: 7 }, 1],
  ['all, when all fits', [3, 3, 3], { messages: 3, chars: 9 }, 3],
  ['nothing of nothing', [], { messages: 3, chars: 9 }, 0],
])('%s', (_, lengths, room, kept) => {
  expect(windowOf(turns(...lengths), room)).toHaveLength(kept);
});

test('it is the end of what was said, and one more would be too much', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 12 }), fc.nat(90), (lengths, messages, chars) => {
      const all = turns(...lengths);
      const kept = windowOf(all, { messages, chars });
      expect(kept).toEqual(all.slice(all.length - kept.length));
      const size = (some: readonly { text: string }[]) => some.reduce((sum, { text }) => sum + text.length, 0);
      const more = all.slice(all.length - kept.length - 1);
      expect(kept.length === 1 || size(kept) <= chars).toBe(true);
      expect(kept.length === all.length || kept.length === messages || size(more) > chars).toBe(true);
    }),
  );
});
