import { afterAll, expect, test } from 'vitest';
import { createFakeSpeech, createWorld, providedSpeech, refuses } from '../src/index.ts';

const server = await createFakeSpeech();
const world = await createWorld({ speech: providedSpeech(server) });
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

test('staff see how the servers for speech are, and people never do', async () => {
  server.onProbe(refuses(401));
  const staff = await world.staff();
  const { health } = await staff.trpc.admin.overview.query();
  for (const engine of [health.hearing, health.speaking]) {
    expect(engine).toMatchObject({ status: 'degraded', provider: { breaker: 'closed', lastSuccessAt: null, lastFault: null } });
    expect(engine.detail).toMatch(/ does not accept the key\. Conversations go on by the browser's own speech or by text\.$/);
  }
  const person = await world.person();
  await expect(person.trpc.admin.overview.query()).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } });
});

test('without a server each browser hears and speaks itself, and staff read that', async () => {
  await using alone = await createWorld();
  const { health } = await (await alone.staff()).trpc.admin.overview.query();
  expect([health.hearing, health.speaking]).toMatchObject([
    { status: 'ok', provider: null },
    { status: 'ok', provider: null },
  ]);
});
