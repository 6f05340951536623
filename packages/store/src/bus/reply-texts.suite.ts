import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REPLY_TEXT_MAX, type ReplyTexts } from './reply-texts.ts';

/** Milliseconds for which texts are kept here, so that one can be seen to go. */
const SHORT_MS = 200;

/** What every adapter must do. `make` is told how many milliseconds a text is kept. */
export function replyTextsSuite(kind: string, make: (keepMs?: number) => Promise<{ texts: ReplyTexts } & AsyncDisposable>): void {
  describe(`texts of replies: ${kind}`, () => {
    let stack: AsyncDisposableStack;
    const open = async (keepMs?: number) => stack.use(await make(keepMs)).texts;
    let id: string;
    beforeEach(() => {
      stack = new AsyncDisposableStack();
      id = randomUUID();
    });
    afterEach(() => stack.disposeAsync());

    it('keeps the newest text of each reply, until it is deleted', async () => {
      const texts = await open();
      const other = randomUUID();
      expect(await texts.get(id)).toBeNull();
      texts.set(id, 'It sounds');
      texts.set(other, 'Hello');
      texts.set(id, 'It sounds like 🌧️ a hard day');
      expect(await texts.get(id)).toBe('It sounds like 🌧️ a hard day');
      texts.delete(id);
      expect([await texts.get(id), await texts.get(other)]).toEqual([null, 'Hello']);
    });

    it('tells an empty text from none', async () => {
      const texts = await open();
      texts.set(id, '');
      expect(await texts.get(id)).toBe('');
    });

    it('forgets a text that is not written any more, and none that is', async () => {
      const texts = await open(SHORT_MS);
      texts.set(id, 'text');
      expect(await texts.get(id)).toBe('text');
      const start = performance.now();
      await expect.poll(() => texts.get(id), { timeout: 20 * SHORT_MS, interval: 10 }).toBeNull();
      expect(performance.now() - start).toBeGreaterThan(SHORT_MS / 2);
    });

    it('does not keep what is too long, nor the shorter text before it', async () => {
      const texts = await open();
      texts.set(id, 'x'.repeat(REPLY_TEXT_MAX));
      expect((await texts.get(id))?.length).toBe(REPLY_TEXT_MAX);
      texts.set(id, 'x'.repeat(REPLY_TEXT_MAX + 1));
      expect(await texts.get(id)).toBeNull();
    });

    it('takes a flood without throwing', async () => {
      const texts = await open();
      for (let n = 0; n < 5_000; n += 1) texts.set(`${id}${n}`, 'text');
      texts.set(id, 'after the flood');
      expect([null, 'after the flood']).toContain(await texts.get(id));
      await expect
        .poll(() => {
          texts.set(id, 'later');
          return texts.get(id);
        })
        .toBe('later');
    });
  });
}
