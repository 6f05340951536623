import { newId } from '@ezri/contract';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { claimReply, createMemoryBus, insertConversation, openReply, oweReply } from '../index.ts';
import { openTestDatabase } from '../testing/test-database.ts';

test('while a reply is being written no other is taken, also when the clock of the database goes back in between', async () => {
  await using bus = createMemoryBus();
  await using db = await openTestDatabase(bus);
  const [conversationId, first, second] = [newId(), newId(), newId()];
  const owe = async (id: string) => db.transaction(async (tx) => oweReply(tx, { id, conversationId, inReplyTo: newId() }));
  const claim = async () => db.transaction(async (tx) => claimReply(tx, conversationId, 'a node', 8_000, 'model'));
  await db.transaction(async (tx) => insertConversation(tx, { id: conversationId, accountId: newId(), avatarId: 'ezri', mode: 'text', title: '' }));
  await owe(first);
  expect(await claim()).toMatchObject({ id: first });
  await owe(second);
  await db.transaction(async (tx) => tx.sql.execute(sql`update reply set created_at = 0 where id = ${second}`));
  expect(await claim()).toBeNull();
  expect(await db.read(async (tx) => openReply(tx, conversationId))).toMatchObject({ id: first, running: true });
});
