import { expect, test } from 'vitest';
import type { ContenderName } from '../contenders.ts';
import { startServer } from '../harness/server.ts';
import { openStorages } from '../harness/storage.ts';
import { emptyCall, openCallers, sendCall } from './callers.ts';

test.each<ContenderName>(['trpc', 'graphql-ws', 'socket.io', 'ws'])('%s answers every call', { timeout: 60_000 }, async (name) => {
  await using server = await startServer({ name, storage: { kind: 'none' } });
  const speech = emptyCall(name);
  using callers = await openCallers(name, server.port, [
    { token: null, speech },
    { token: null, speech },
  ]);
  await callers.run(30, 4);
  await expect(callers.run(30, 1)).resolves.toBeUndefined();
});

test('ezri answers empty calls and what people say', { timeout: 60_000 }, async () => {
  await using storages = openStorages();
  await using storage = await storages.fresh('pglite');
  await using server = await startServer({ name: 'ezri', storage });
  const speech = emptyCall('ezri');
  using empty = await openCallers('ezri', server.port, [{ token: server.token, speech }]);
  await empty.run(20, 4);
  const people = await server.people(2);
  using callers = await openCallers(
    'ezri',
    server.port,
    people.map(({ token, conversationId }) => ({ token, speech: sendCall(conversationId) })),
  );
  const shares = await server.profile(async () => callers.run(10, 1));
  expect(Object.keys(shares)).toEqual(expect.arrayContaining(['database (PGlite)', 'drizzle']));
});
