import { newId } from '@ezri/contract';
import { expect, test } from 'vitest';
import { appendMessages, claimReply, closeReply, createMemoryBus, insertConversation, keepHeard, oweReply, reopenReply } from '../index.ts';
import { openTestDatabase } from '../testing/test-database.ts';

const said = (author: 'person' | 'companion', text: string) => ({
  ...{ id: newId(), author, text, status: 'complete' as const, inReplyTo: null, screening: 'none' as const, assessment: null },
});

test('how much was heard stands with the reply until it is a message, and then with that, and is never more than there is', async () => {
  await using bus = createMemoryBus();
  await using db = await openTestDatabase(bus);
  const [conversationId, other, replyId, inReplyTo] = [newId(), newId(), newId(), newId()];
  const keep = async (id: string, chars: number, of = conversationId) => db.transaction(async (tx) => keepHeard(tx, of, id, chars));
  for (const id of [conversationId, other])
    await db.transaction(async (tx) => insertConversation(tx, { id, accountId: newId(), avatarId: 'ezri', mode: 'text', title: '' }));
  const [question, answer] = [said('person', 'Hello?'), said('companion', 'Hello there.')];
  await db.transaction(async (tx) => appendMessages(tx, conversationId, [question, answer]));
  await db.transaction(async (tx) => oweReply(tx, { id: replyId, conversationId, inReplyTo }));

  expect(await keep(answer.id, 5)).toEqual({ heard: 5, messageId: answer.id, changed: true });
  expect(await keep(answer.id, 5)).toEqual({ heard: 5, messageId: answer.id, changed: false });
  expect(await keep(answer.id, 99)).toEqual({ heard: 12, messageId: answer.id, changed: true });
  // What a person said was not spoken to them, and another conversation is another.
  expect([await keep(question.id, 1), await keep(answer.id, 1, other), await keep(newId(), 1)]).toEqual([null, null, null]);

  expect(await keep(replyId, 7)).toEqual({ heard: 7, messageId: null, changed: true });
  await db.transaction(async (tx) => claimReply(tx, conversationId, 'a node', 8_000, 'model'));
  expect(await db.transaction(async (tx) => closeReply(tx, replyId, 'a node', 'failed'))).toEqual({ heard: 7 });
  expect(await db.transaction(async (tx) => closeReply(tx, replyId, 'a node', 'failed'))).toBeNull();
  expect(await keep(replyId, 8)).toBeNull();
  // Another reply to the same message has not been heard yet.
  await db.transaction(async (tx) => reopenReply(tx, inReplyTo, replyId, 'failed'));
  expect(await db.transaction(async (tx) => closeReply(tx, replyId, null, 'done'))).toEqual({ heard: null });
});
