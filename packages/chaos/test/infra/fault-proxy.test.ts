import { expect, it } from 'vitest';
import { createFaultProxy } from '../../src/infra/fault-proxy.ts';
import { LANE_MAX_BYTES } from '../../src/infra/lane.ts';
import { until } from '../../src/infra/until.ts';
import { client, echoServer } from './echo.ts';

const proxied = async (port: number) => createFaultProxy({ target: { host: '127.0.0.1', port }, seed: 1 });
/** A fault that must hold something back is watched for so long. */
const STILL_MS = 150;
const stays = async (holds: () => boolean) => expect(until(() => !holds(), 'a change', STILL_MS)).rejects.toThrow('a change');

it('passes bytes and ends both ways, and tells the way through itself', async () => {
  await using echo = await echoServer();
  await using proxy = await proxied(echo.port);
  using one = await client(proxy.port);
  one.send('hello');
  await one.untilGot('hello');
  expect(proxy.connections).toBe(1);
  one.socket.end();
  expect(await one.untilEnded()).toBe('closed');
  await until(() => proxy.connections === 0, 'the connection to be forgotten');
  expect(proxy.through('redis://somewhere:6379/0')).toBe(`redis://127.0.0.1:${proxy.port}/0`);
});

it.each(['up', 'down'] as const)('holds back what goes %s and loses nothing of it', async (direction) => {
  await using echo = await echoServer();
  await using proxy = await proxied(echo.port);
  using one = await client(proxy.port);
  proxy.pause(direction);
  one.send('held');
  if (direction === 'up') await stays(() => echo.got() === '');
  else await until(() => echo.got() === 'held', 'the way up');
  await stays(() => one.got() === '');
  proxy.resume();
  await one.untilGot('held');
  expect(one.ended()).toBeUndefined();
});

it.each(['up', 'down'] as const)('swallows what goes %s, keeps the connection, and resets it when healed', async (direction) => {
  await using echo = await echoServer();
  await using proxy = await proxied(echo.port);
  using one = await client(proxy.port);
  using other = await client(proxy.port);
  proxy.blackHole(direction);
  one.send('gone');
  if (direction === 'down') await until(() => echo.got() === 'gone', 'the way up');
  await stays(() => one.got() === '' && one.ended() === undefined);
  await proxy.heal();
  expect(await one.untilEnded()).toBe('ECONNRESET');
  other.send('whole');
  await other.untilGot('whole');
});

it('tells nobody in a black hole that the other side is gone', async () => {
  await using echo = await echoServer();
  await using proxy = await proxied(echo.port);
  using one = await client(proxy.port);
  one.send('x');
  await one.untilGot('x');
  proxy.blackHole();
  for (const socket of echo.sockets) socket.resetAndDestroy();
  await stays(() => one.ended() === undefined);
  await proxy.heal();
  expect(await one.untilEnded()).toBe('ECONNRESET');
});

it('forgets the open connections without a word, and the next ones work', async () => {
  await using echo = await echoServer();
  await using proxy = await proxied(echo.port);
  using one = await client(proxy.port);
  one.send('x');
  await one.untilGot('x');
  proxy.freeze();
  one.send('lost');
  using other = await client(proxy.port);
  other.send('y');
  await other.untilGot('y');
  one.socket.resetAndDestroy();
  // The other side hears nothing of it, not even that this side has gone.
  await stays(() => echo.got() === 'xy' && echo.sockets.size === 2);
  await proxy.heal();
  await until(() => echo.sockets.size === 1, 'the forgotten connection to be reset');
  other.send('z');
  await other.untilGot('yz');
  expect(echo.got()).toBe('xyz');
});

it('resets all open connections, and the next ones work', async () => {
  await using echo = await echoServer();
  await using proxy = await proxied(echo.port);
  using one = await client(proxy.port);
  using two = await client(proxy.port);
  await until(() => echo.sockets.size === 2, 'both connections');
  proxy.reset();
  expect([await one.untilEnded(), await two.untilEnded()]).toEqual(['ECONNRESET', 'ECONNRESET']);
  await until(() => echo.sockets.size === 0, 'the target to hear of it');
  using three = await client(proxy.port);
  three.send('x');
  await three.untilGot('x');
});

it('refuses new connections while open ones go on, and accepts again on the same port', async () => {
  await using echo = await echoServer();
  await using proxy = await proxied(echo.port);
  using one = await client(proxy.port);
  one.send('a');
  await one.untilGot('a');
  await proxy.refuse(true);
  using two = await client(proxy.port);
  expect(await two.untilEnded()).toBe('ECONNREFUSED');
  one.send('b');
  await one.untilGot('ab');
  await proxy.refuse(false);
  using three = await client(proxy.port);
  three.send('c');
  await three.untilGot('c');
});

it('delays, with jitter, and keeps the order', async () => {
  await using echo = await echoServer();
  await using proxy = await proxied(echo.port);
  using one = await client(proxy.port);
  proxy.delay({ ms: 60, jitterMs: 50, direction: 'up' });
  const begun = performance.now();
  const words = Array.from({ length: 50 }, (_, index) => `${index},`);
  for (const word of words) {
    one.send(word);
    // A chunk of its own each.
    await new Promise(setImmediate);
  }
  await one.untilGot(words.join(''));
  // The latest of the delays holds all that come after it.
  expect(performance.now() - begun).toBeGreaterThan(60);
});

it('drips', async () => {
  await using echo = await echoServer();
  await using proxy = await proxied(echo.port);
  using one = await client(proxy.port);
  proxy.drip({ bytesPerSecond: 10_000, direction: 'down' });
  const begun = performance.now();
  one.send('x'.repeat(3_000));
  await one.untilGot('x'.repeat(3_000));
  const took = performance.now() - begun;
  // Three tenths of a second, less the last slice, which need not be waited for.
  expect(took).toBeGreaterThan(200);
});

it('cuts the next connection after so many bytes, and no other', async () => {
  await using echo = await echoServer();
  await using proxy = await proxied(echo.port);
  using before = await client(proxy.port);
  before.send('a');
  await before.untilGot('a');
  proxy.cutAfter(3);
  using cut = await client(proxy.port);
  cut.send('12345');
  expect(await cut.untilEnded()).toBe('ECONNRESET');
  expect(echo.got()).toBe('a12345');
  expect('123'.startsWith(cut.got())).toBe(true);
  using after = await client(proxy.port);
  after.send('12345');
  await after.untilGot('12345');
  before.send('bcdef');
  await before.untilGot('abcdef');
});

it('cuts those that are open at the first byte of the answer: the request went through', async () => {
  await using echo = await echoServer();
  await using proxy = await proxied(echo.port);
  using one = await client(proxy.port);
  one.send('a');
  await one.untilGot('a');
  proxy.cutAfter(0, { open: true });
  one.send('request');
  expect(await one.untilEnded()).toBe('ECONNRESET');
  expect([echo.got(), one.got()]).toEqual(['arequest', 'a']);
});

it('holds no more than its bound of what is not taken', async () => {
  await using echo = await echoServer();
  await using proxy = await proxied(echo.port);
  using one = await client(proxy.port);
  proxy.pause('up');
  const total = 64 * 1024 * 1024;
  one.socket.write(Buffer.alloc(total, 'x'));
  let last = -1;
  // The system's own buffers take some megabytes; then nothing moves.
  await until(() => {
    const still = one.socket.writableLength === last;
    last = one.socket.writableLength;
    return still;
  }, 'the sender to be held');
  expect(last).toBeGreaterThan(total / 2);
  expect(LANE_MAX_BYTES).toBeLessThan(total / 16);
  proxy.resume();
  await until(() => echo.got().length === total, 'all of it');
});

it('sends what comes from now on to another target', async () => {
  await using first = await echoServer();
  await using second = await echoServer();
  await using proxy = await proxied(first.port);
  using one = await client(proxy.port);
  one.send('one');
  await one.untilGot('one');
  proxy.setTarget({ host: '127.0.0.1', port: second.port });
  using two = await client(proxy.port);
  two.send('two');
  await two.untilGot('two');
  expect([first.got(), second.got()]).toEqual(['one', 'two']);
});
