import { newId, type ConversationEvent, type ListEvent } from '@ezri/contract';
import { checkFeed } from '@ezri/store';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { collect, createWorld, refused, steppedModel, WORDS, type Client, type SteppedModel, type World } from '../src/index.ts';
import { resolve, take } from './alerts.ts';
import { rows, type Ground } from './kept.ts';
import { begin, follow, say } from './world.ts';

const remove = async ({ trpc }: Client, conversationId: string) => trpc.conversation.delete.mutate({ conversationId });

export function deleteSuite({ kind, open }: Ground): void {
  describe(`a deleted conversation, on ${kind}`, () => {
    let world: World;
    let model: SteppedModel;
    beforeAll(async () => {
      model = steppedModel();
      world = await createWorld({ ...(await open()), model });
    });
    afterAll(async () => world[Symbol.asyncDispose]());

    const onePerson = async () => {
      const person = await world.person();
      return { person, ...(await begin(person)) };
    };

    test('is gone on every device at once, also while a reply is being written', async () => {
      const { person, conversationId, cursor } = await onePerson();
      const phone = await person.anotherDevice();
      using events = await follow(phone, conversationId, cursor);
      using list = collect<ListEvent>((on) => phone.trpc.conversation.onList.subscribe({}, on));
      await list.started;
      await say(person, conversationId, 'Hello there.');
      model.say('A reply.\nAnd one that ');
      await events.until('reply.delta');
      const { deletedAt } = await remove(person, conversationId);
      expect(await events.until('deleted')).toEqual({ type: 'deleted', deletedAt });
      expect(await list.until('deleted')).toEqual({ type: 'deleted', conversationId });
      for (const device of [person, phone]) expect((await device.trpc.conversation.list.query()).conversations).toEqual([]);
      expect(world.service.deps.replies.running).toBe(0);
    });

    test('takes with it a reply that began at the last moment', async () => {
      const { person, conversationId, cursor } = await onePerson();
      using events = await follow(person, conversationId, cursor);
      const { replies, texts } = world.service.deps;
      const { stop } = replies;
      const began = Promise.withResolvers<string>();
      vi.spyOn(replies, 'stop').mockImplementationOnce(async (id) => {
        const stopped = await stop(id);
        await say(person, conversationId, 'One more thing.');
        model.say('I read it. And ');
        began.resolve((await events.until('reply.delta')).replyId);
        return stopped;
      });
      await remove(person, conversationId);
      // Long before a lease would have told it.
      await expect.poll(() => replies.running, { timeout: 1_000 }).toBe(0);
      expect(await texts.get(await began.promise)).toBeNull();
    });

    test('leaves no word of it in the database, and the feed whole', async () => {
      const canary = `canary-${newId()}`;
      const { person, conversationId } = await onePerson();
      await person.trpc.conversation.rename.mutate({ conversationId, title: canary });
      await say(person, conversationId, `Remember ${canary}.`);
      model.say(`I read ${canary}.`);
      model.finish();
      await expect.poll(async () => (await person.trpc.conversation.get.query({ conversationId })).reply).toBeNull();
      const tables = await rows(world, `select table_name as name from information_schema.tables where table_schema = 'public'`);
      const left = async (): Promise<string[]> => {
        const found: string[] = [];
        for (const { name } of tables) {
          const [row] = await rows(world, `select count(*)::int as count from "${String(name)}" t where t::text like '%${canary}%'`);
          if (row?.['count'] !== 0) found.push(String(name));
        }
        return found.sort();
      };
      expect(await left()).toEqual(['conversation', 'event', 'message']);
      await remove(person, conversationId);
      expect(await left()).toEqual([]);
      expect(await world.db.snapshot(checkFeed)).toEqual([]);
    });

    test('cannot be deleted otherwise, gone on with, read, or begun anew', async () => {
      const { person, conversationId } = await onePerson();
      const first = await remove(person, conversationId);
      expect(await remove(person, conversationId)).toEqual(first);
      expect(await Promise.all([remove(person, conversationId), remove(person, conversationId)])).toEqual([first, first]);
      const { conversation } = person.trpc;
      const calls = [
        async () => say(person, conversationId, 'Still there?'),
        async () => conversation.get.query({ conversationId }),
        async () => conversation.end.mutate({ conversationId }),
        async () => conversation.stop.mutate({ conversationId }),
        async () => conversation.needHelp.mutate({ conversationId, requestId: newId() }),
        async () => conversation.rename.mutate({ conversationId, title: 'Back' }),
        async () => conversation.export.query({ conversationId, format: 'json' }),
      ];
      for (const call of calls) expect(await refused(call())).toMatchObject({ reason: 'conversation.notFound' });
      expect(await refused(begin(person, conversationId))).toMatchObject({ reason: 'conversation.idTaken' });
      using events = collect<ConversationEvent>((on) => conversation.onEvent.subscribe({ conversationId }, on));
      await events.failed;
      expect(events.received).toEqual([]);
    });

    test('of somebody else, or one that never was, is not there', async () => {
      const { conversationId, person } = await onePerson();
      for (const other of [await world.person(), await world.staff()])
        expect(await refused(remove(other, conversationId))).toMatchObject({ reason: 'conversation.notFound' });
      expect(await refused(remove(person, newId()))).toMatchObject({ reason: 'conversation.notFound' });
      expect((await person.trpc.conversation.list.query()).conversations).toHaveLength(1);
      await remove(person, conversationId);
      expect(await refused(remove(await world.person(), conversationId))).toMatchObject({ reason: 'conversation.notFound' });
    });

    test('twice at the same moment is deleted once', async () => {
      const { person, conversationId } = await onePerson();
      const answers = await Promise.all([remove(person, conversationId), remove(person, conversationId), remove(person, conversationId)]);
      expect(new Set(answers.map(({ deletedAt }) => deletedAt)).size).toBe(1);
      const told = await rows(world, `select seq from event where topic = 'conversations:${person.account.id}'`);
      expect(told).toHaveLength(1);
    });

    test('has to wait while staff look after its person, and leaves the alert and its history', async () => {
      const { person, conversationId } = await onePerson();
      const { conversationId: other } = await begin(person);
      const staff = await world.staff();
      await say(person, conversationId, WORDS.imminent);
      expect(await refused(remove(person, conversationId))).toMatchObject({ code: 'PRECONDITION_FAILED', reason: 'conversation.alertOpen' });
      expect((await person.trpc.conversation.get.query({ conversationId })).messages.at(-1)?.text).toBe(WORDS.imminent);
      // One that gave no cause for it may go.
      await remove(person, other);
      const { alerts } = await staff.trpc.crisis.list.query({ status: 'open', limit: 200 });
      const alert = alerts.find((candidate) => candidate.conversationId === conversationId);
      if (alert === undefined) throw new Error('No alert was raised.');
      const taken = await take(staff, alert);
      await resolve(staff, taken.alert);
      const before = await staff.trpc.crisis.get.query({ alertId: alert.id });
      await remove(person, conversationId);
      const { alert: after, timeline } = await staff.trpc.crisis.get.query({ alertId: alert.id });
      expect({ after, timeline }).toEqual({ after: before.alert, timeline: before.timeline });
    });
  });
}
