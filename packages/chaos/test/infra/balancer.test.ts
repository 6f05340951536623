import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createBalancer } from '../../src/infra/balancer.ts';
import { createFaultProxy } from '../../src/infra/fault-proxy.ts';
import { until } from '../../src/infra/until.ts';
import { client } from './echo.ts';

interface Backend extends AsyncDisposable {
  readonly port: number;
  status: number;
}

/** Answers /readyz with `status`, everything else with its own port. */
async function backend(): Promise<Backend> {
  const server: Server = createServer((request, response) => {
    response.statusCode = request.url === '/readyz' ? made.status : 200;
    response.end(String(made.port));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const made: Backend = {
    port: (server.address() as AddressInfo).port,
    status: 200,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return made;
}

const local = (port: number) => ({ host: '127.0.0.1', port });
const options = { checkEveryMs: 20 };

it('gives each connection to the backend that has the fewest', async () => {
  await using one = await backend();
  await using two = await backend();
  await using balancer = await createBalancer(options);
  for (const { port } of [one, two]) balancer.add(local(port));
  await until(() => balancer.states().every(({ state }) => state === 'up'), 'both to be up');
  const clients = await Promise.all(Array.from({ length: 10 }, async () => client(balancer.port)));
  await until(() => balancer.states().reduce((sum, { connections }) => sum + connections, 0) === 10, 'all connections');
  expect(balancer.states().map(({ connections }) => connections)).toEqual([5, 5]);
  for (const { socket } of clients) socket.destroy();
  await until(() => balancer.states().every(({ connections }) => connections === 0), 'them to be forgotten');
});

it.each([
  ['reset', 'ECONNRESET'],
  ['leave', undefined],
] as const)('notices a silent backend after two checks; its connections: %s', async (shutDown, ended) => {
  await using one = await backend();
  await using front = await createFaultProxy({ target: local(one.port) });
  await using balancer = await createBalancer({ ...options, shutDown });
  balancer.add(local(front.port));
  await until(() => balancer.states()[0]?.state === 'up', 'it to be up');
  using open = await client(balancer.port);
  await until(() => balancer.states()[0]?.connections === 1, 'the connection');
  front.blackHole();
  await until(() => balancer.states()[0]?.state === 'down', 'it to be down', 5_000);
  expect(ended === undefined ? open.ended() : await open.untilEnded()).toBe(ended);
  using refused = await client(balancer.port);
  expect(await refused.untilEnded()).toBe('ECONNRESET');
  await front.heal();
  await until(() => balancer.states()[0]?.state === 'up', 'it to be up again');
});

it('sends nobody new to a backend that says it is not ready, and leaves those there who are', async () => {
  await using one = await backend();
  await using two = await backend();
  await using balancer = await createBalancer(options);
  for (const { port } of [one, two]) balancer.add(local(port));
  await until(() => balancer.states().every(({ state }) => state === 'up'), 'both to be up');
  const clients = await Promise.all([1, 2].map(async () => client(balancer.port)));
  await until(() => balancer.states().every(({ connections }) => connections === 1), 'one connection each');
  one.status = 503;
  await until(() => balancer.states()[0]?.state === 'draining', 'it to drain');
  const answers = await Promise.all([1, 2, 3].map(async () => (await fetch(balancer.url, { headers: { connection: 'close' } })).text()));
  expect(answers).toEqual(Array(3).fill(String(two.port)));
  expect(clients.map((open) => open.ended())).toEqual([undefined, undefined]);
  for (const { socket } of clients) socket.destroy();
});

it('tries another backend when one refuses before the checks know of it', async () => {
  await using one = await backend();
  await using two = await backend();
  await using front = await createFaultProxy({ target: local(one.port) });
  await using balancer = await createBalancer({ checkEveryMs: 60_000 });
  for (const port of [front.port, two.port]) balancer.add(local(port));
  await until(() => balancer.states().every(({ state }) => state === 'up'), 'both to be up');
  await front.refuse(true);
  const answers = await Promise.all([1, 2, 3, 4].map(async () => (await fetch(balancer.url, { headers: { connection: 'close' } })).text()));
  expect(answers).toEqual(Array(4).fill(String(two.port)));
});

it('resets the connections of a backend that is taken away', async () => {
  await using one = await backend();
  await using balancer = await createBalancer(options);
  balancer.add(local(one.port));
  await until(() => balancer.states()[0]?.state === 'up', 'it to be up');
  using open = await client(balancer.port);
  await until(() => balancer.states()[0]?.connections === 1, 'the connection');
  balancer.remove(local(one.port));
  expect(await open.untilEnded()).toBe('ECONNRESET');
  expect(balancer.states()).toEqual([]);
});
