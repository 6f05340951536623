import { expect, it } from 'vitest';
import { createMemoryReplyTexts, REPLY_TEXTS_MAX } from './memory-reply-texts.ts';
import { replyTextsSuite } from './reply-texts.suite.ts';

replyTextsSuite('memory', async (keepMs) => ({ texts: createMemoryReplyTexts(keepMs), [Symbol.asyncDispose]: async () => {} }));

it('beyond its bound, the text written longest ago goes', async () => {
  const texts = createMemoryReplyTexts();
  for (let n = 0; n < REPLY_TEXTS_MAX; n += 1) texts.set(`${n}`, 'text');
  texts.set('0', 'written again');
  texts.set('one more', 'text');
  expect([await texts.get('0'), await texts.get('1'), await texts.get('2')]).toEqual(['written again', null, 'text']);
});
