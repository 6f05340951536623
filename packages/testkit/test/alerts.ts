import { newId, type Alert, type ChangeResult } from '@ezri/contract';
import { WORDS, type Client, type World } from '../src/index.ts';
import { begin, say } from './world.ts';

export interface Raised {
  readonly person: Client;
  readonly conversationId: string;
  readonly alert: Alert;
}

/** A new person says something, and there is an alert about it. */
export async function raise(world: World, words: string = WORDS.imminent): Promise<Raised> {
  const person = await world.person();
  const { conversationId } = await begin(person);
  await say(person, conversationId, words);
  const { alerts } = await (await world.watcher()).trpc.crisis.list.query({ status: 'open', limit: 200 });
  const alert = alerts.find((candidate) => candidate.conversationId === conversationId);
  if (alert === undefined) throw new Error('No alert was raised for these words.');
  return { person, conversationId, alert };
}

/** What every change of this alert must say. A key of its own each time. */
export const on = ({ id, version }: Alert) => ({ alertId: id, expectedVersion: version, idempotencyKey: newId() });

export const take = async ({ trpc }: Client, alert: Alert): Promise<ChangeResult> => trpc.admin.assignCrisis.mutate(on(alert));

export const resolve = async ({ trpc }: Client, alert: Alert): Promise<ChangeResult> =>
  trpc.admin.resolveCrisis.mutate({ ...on(alert), outcome: 'safe_confirmed', notes: 'Spoke with them; a friend is there.' });
