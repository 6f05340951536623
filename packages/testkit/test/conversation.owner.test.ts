import { newId, type ConversationEvent } from '@ezri/contract';
import { afterAll, describe, expect, test } from 'vitest';
import { WORDS, collect, createWorld, httpClient, refusalIn, refused, type Client } from '../src/index.ts';
import { begin, say } from './world.ts';

const world = await createWorld();
afterAll(async () => world[Symbol.asyncDispose]());

const CALLS: Record<string, (who: Client, conversationId: string, messageId: string) => Promise<unknown>> = {
  send: async ({ trpc }, conversationId) => trpc.conversation.send.mutate({ conversationId, messageId: newId(), text: WORDS.imminent }),
  needHelp: async ({ trpc }, conversationId) => trpc.conversation.needHelp.mutate({ conversationId, requestId: newId() }),
  retry: async ({ trpc }, conversationId, messageId) => trpc.conversation.retry.mutate({ conversationId, messageId }),
  stop: async ({ trpc }, conversationId) => trpc.conversation.stop.mutate({ conversationId }),
  end: async ({ trpc }, conversationId) => trpc.conversation.end.mutate({ conversationId }),
  rename: async ({ trpc }, conversationId) => trpc.conversation.rename.mutate({ conversationId, title: 'Mine' }),
  delete: async ({ trpc }, conversationId) => trpc.conversation.delete.mutate({ conversationId }),
  export: async ({ trpc }, conversationId) => trpc.conversation.export.query({ conversationId, format: 'json' }),
  get: async ({ trpc }, conversationId) => trpc.conversation.get.query({ conversationId }),
};

const NOT_FOUND = { code: 'NOT_FOUND', reason: 'conversation.notFound' };

async function refusalOfFollowing({ trpc }: Client, conversationId: string) {
  using events = collect<ConversationEvent>((on) => trpc.conversation.onEvent.subscribe({ conversationId }, on));
  return { refusal: refusalIn(await events.failed), received: events.received };
}

describe.each(['a stranger', 'staff'] as const)('to %s, somebody’s conversation is not there', (who) => {
  test.each(Object.keys(CALLS))('%s', async (name) => {
    const [owner, other] = [await world.person(), who === 'staff' ? await world.staff() : await world.person()];
    const { conversationId } = await begin(owner);
    const { messageId } = await say(owner, conversationId, 'This is between us.');
    await expect.poll(async () => (await owner.trpc.conversation.get.query({ conversationId })).reply).toBeNull();
    const before = await owner.trpc.conversation.get.query({ conversationId });
    const refusal = await refused(CALLS[name]?.(other, conversationId, messageId) ?? Promise.resolve());
    expect(refusal).toMatchObject(NOT_FOUND);
    expect(await refused(CALLS[name]?.(other, newId(), messageId) ?? Promise.resolve())).toEqual(refusal);
    expect(await owner.trpc.conversation.get.query({ conversationId })).toEqual(before);
  });

  test('onEvent', async () => {
    const [owner, other] = [await world.person(), who === 'staff' ? await world.staff() : await world.person()];
    const { conversationId } = await begin(owner);
    const { refusal, received } = await refusalOfFollowing(other, conversationId);
    expect(refusal).toMatchObject(NOT_FOUND);
    expect(received).toEqual([]);
    expect((await refusalOfFollowing(other, newId())).refusal).toEqual(refusal);
  });
});

test('nobody at all is asked to sign in first', async () => {
  const owner = await world.person();
  const { conversationId } = await begin(owner);
  expect(await refused(httpClient(world).conversation.get.query({ conversationId }))).toMatchObject({
    code: 'UNAUTHORIZED',
    reason: 'account.required',
  });
});

test('a person may not look at what is for staff', async () => {
  const { trpc } = await world.person();
  const change = { alertId: newId(), expectedVersion: 1, idempotencyKey: newId() };
  const calls: (() => Promise<unknown>)[] = [
    async () => trpc.crisis.list.query(),
    async () => trpc.crisis.get.query({ alertId: newId() }),
    async () => trpc.session.live.query(),
    async () => trpc.admin.overview.query(),
    async () => trpc.admin.activity.query(),
    async () => trpc.admin.staff.query(),
    async () => trpc.admin.assignCrisis.mutate(change),
    async () => trpc.admin.acknowledgeCrisis.mutate(change),
    async () => trpc.admin.releaseCrisis.mutate(change),
    async () => trpc.admin.escalateCrisis.mutate(change),
    async () => trpc.admin.noteCrisis.mutate({ ...change, notes: 'x' }),
    async () => trpc.admin.resolveCrisis.mutate({ ...change, notes: 'x', outcome: 'false_alarm' }),
    async () => trpc.admin.reopenCrisis.mutate({ ...change, notes: 'x' }),
  ];
  for (const call of calls) expect(await refused(call())).toMatchObject({ code: 'FORBIDDEN', reason: 'account.forbidden' });
});

test.each(['crisis.onAlert', 'session.onUpdate', 'admin.onActivity', 'admin.onOverview'] as const)('a person may not follow %s', async (path) => {
  const { trpc } = await world.person();
  using events = collect<{ type: string }>((on) => {
    if (path === 'crisis.onAlert') return trpc.crisis.onAlert.subscribe({}, on);
    if (path === 'session.onUpdate') return trpc.session.onUpdate.subscribe({}, on);
    return path === 'admin.onActivity' ? trpc.admin.onActivity.subscribe({}, on) : trpc.admin.onOverview.subscribe({}, on);
  });
  expect(refusalIn(await events.failed)).toMatchObject({ code: 'FORBIDDEN', reason: 'account.forbidden' });
  expect(events.received).toEqual([]);
});
