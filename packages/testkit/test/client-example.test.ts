import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { createWorld, httpClient } from '../src/index.ts';
import { openInbox } from './client-example.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the example in the client’s README is this one', () => {
  const [, block] = /```ts\n([\s\S]*?)```/.exec(read('../../client/README.md')) ?? [];
  expect(block).toBe(read('./client-example.ts'));
});

test('the example follows, acts and closes', async () => {
  await using world = await createWorld();
  const credentials = { email: 'reader@example.org', password: 'qz7 brass lantern' };
  await httpClient(world).account.signUp.mutate({ ...credentials, name: 'Alex' });
  const { inbox, connection, markRead, close } = await openInbox(world.url, credentials);
  onTestFinished(close);
  await expect.poll(() => inbox.get()).toMatchObject({ status: 'ready', stale: false, state: { notifications: [{ kind: 'account' }] } });
  expect(connection.get()).toEqual({ kind: 'live' });
  const shown = inbox.get();
  const ids = shown.status === 'ready' ? shown.state.notifications.map(({ id }) => id) : [];
  expect(await markRead(ids)).toMatchObject({ counts: { unread: 0 } });
});
