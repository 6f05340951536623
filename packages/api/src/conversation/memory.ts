import { MEMORIES_MAX, type AddMemoryInput, type EditMemoryInput, type Memory, type MemoryList } from '@ezri/contract';
import { countMemories, editMemory, findMemory, findMessage, insertMemory, listMemories, lockAccount, removeMemory, type Tx } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../refusal.ts';
import { ownConversation } from './owned.ts';
import { screenKept } from './screen-kept.ts';

export async function ownMemories(deps: Deps, actor: Actor): Promise<MemoryList> {
  return { memories: await deps.db.read(async (tx) => listMemories(tx, actor.id)), max: MEMORIES_MAX };
}

/** Keeps one thing under the id that the client chose; the same call again gives the same answer. */
export async function addMemory(deps: Deps, actor: Actor, input: z.infer<typeof AddMemoryInput>): Promise<Memory> {
  const { memoryId, text, messageId = null } = input;
  const { memory, raised } = await deps.db.transaction(async (tx) => {
    // One at a time for each person, so that they never get one too many.
    await lockAccount(tx, actor.id);
    const known = await findMemory(tx, actor.id, memoryId);
    if (known !== null) {
      if (known.text !== text) throw refuse('conversation.idTaken');
      return { memory: known, raised: null };
    }
    const said = messageId === null ? '' : await needOwnWords(tx, actor, messageId);
    if ((await countMemories(tx, actor.id)) >= MEMORIES_MAX) throw refuse('conversation.memoryFull');
    const source = messageId === null ? 'typed' : 'message';
    const added = await insertMemory(tx, { id: memoryId, accountId: actor.id, text, source, messageId });
    if (added === null) throw refuse('conversation.idTaken');
    // Words of a message were read when they were said.
    return { memory: added, raised: await screenKept({ deps, tx, actor }, said.includes(text) ? [] : [text]) };
  });
  if (raised !== null) deps.replies.raise(raised);
  return memory;
}

/** Only what the person wrote themself is taken from a conversation: never what a model said about them. Answers the words. */
async function needOwnWords(tx: Tx, actor: Actor, messageId: string): Promise<string> {
  const message = await findMessage(tx, messageId);
  if (message === null || message.author !== 'person') throw refuse('conversation.notFound');
  await ownConversation(tx, actor, message.conversationId);
  return message.text;
}

export async function changeMemory(deps: Deps, actor: Actor, { memoryId, text }: z.infer<typeof EditMemoryInput>): Promise<Memory> {
  const { memory, raised } = await deps.db.transaction(async (tx) => {
    const before = await findMemory(tx, actor.id, memoryId);
    const changed = await editMemory(tx, actor.id, memoryId, text);
    if (changed === null) throw refuse('conversation.memoryNotFound');
    return { memory: changed, raised: await screenKept({ deps, tx, actor }, before?.text === text ? [] : [text]) };
  });
  if (raised !== null) deps.replies.raise(raised);
  return memory;
}

/** `removed` is false when it was not there, so that the same call made again is no error. */
export async function forgetMemory(deps: Deps, actor: Actor, memoryId: string): Promise<{ removed: boolean }> {
  return { removed: await deps.db.transaction(async (tx) => removeMemory(tx, actor.id, memoryId)) };
}
