import type { TRPCError } from '@trpc/server';
import { afterEach, expect, it, vi } from 'vitest';
import { bare, serve, type Serving } from '../serve.fixture.ts';
import type { Wire } from '../wire.ts';

const open: AsyncDisposable[] = [];
const served = async (options: Serving) => {
  const server = await serve({ direct: true, ...options });
  open.push(server);
  return server;
};
afterEach(async () => {
  for (const server of open.splice(0)) await server[Symbol.asyncDispose]();
});

/** The wire of the first socket, which can be broken. */
function fragile() {
  const line = { broken: false };
  const wire = (made: Wire, at: number): Wire => {
    const unlessBroken = (pass: (frames: Uint8Array) => boolean) => (frames: Uint8Array) => {
      if (line.broken && at === 0) throw new Error('the wire is broken');
      return pass(frames);
    };
    return {
      write: unlessBroken((frames) => made.write(frames)),
      offer: unlessBroken((frames) => made.offer(frames)),
      drained: () => made.drained(),
    };
  };
  return { line, wire };
}

function throws(): never {
  throw new Error('this cannot be written down');
}

it.each([
  ['at once', throws],
  ['later', async () => throws()],
])('a listener for errors that fails %s harms nobody', async (_, fail) => {
  const told: string[] = [];
  const onError = ({ error }: { readonly error: TRPCError }): unknown => {
    told.push(error.code);
    return fail();
  };
  const { url } = await served({ onError });
  using client = await bare(url);
  client.ws.send(JSON.stringify({ id: 1, method: 'query', params: { path: 'no.such' } }));
  await client.until(1);
  client.echo(2, 'hello');
  await client.until(2);
  expect(told).toEqual(['NOT_FOUND']);
  expect(client.messages[1]).toContain('hello');
});

it('a wire that throws in the middle of a topic ends its own subscription alone', async () => {
  const { line, wire } = fragile();
  const { log, hub, url } = await served({ wire });
  using first = await bare(url);
  first.follow(1, 0);
  await first.until(1);
  using other = await bare(url);
  other.follow(1, 0);
  log.append('t', { n: 1 });
  for (const client of [first, other]) await client.until(2);
  line.broken = true;
  log.append('t', { n: 2 });
  await other.until(3);
  expect(hub.metrics()).toMatchObject({ followers: 1, direct: 1, faults: 1 });
  log.append('t', { n: 3 });
  await other.until(4);
  expect(other.messages[3]).toContain('{"n":3}');
});

it('a wire that throws at an answer, and at its refusal, is reported each time', async () => {
  const told: string[] = [];
  const { line, wire } = fragile();
  const { url } = await served({ wire, onError: ({ error, path }) => void told.push(`${path}: ${error.message}`) });
  using client = await bare(url);
  client.echo(1, 'hello');
  await client.until(1);
  line.broken = true;
  client.echo(2, 'into the void');
  await vi.waitFor(() => expect(told).toEqual(['echo: the wire is broken', 'echo: the wire is broken']));
  line.broken = false;
  client.echo(3, 'again');
  await client.until(2);
  expect(client.messages[1]).toContain('again');
});
