import type { NewEvent, Tx } from '@ezri/store';
import { notify } from './notify.ts';

/** The first notification of a new account. */
export async function welcome(tx: Tx, account: { id: string; name: string }): Promise<NewEvent[]> {
  return notify(tx, account.id, {
    kind: 'account',
    title: `Welcome, ${account.name}`,
    body: 'Ezri is an AI companion, not a human. Whenever you want to talk, start a conversation; help lines are one click away in each.',
    href: '/session',
  });
}
