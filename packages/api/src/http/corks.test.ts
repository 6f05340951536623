import { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createCorks } from './corks.ts';

/** A stream that notes how many chunks came with each system call. */
function noting() {
  const calls: number[] = [];
  const stream = new Writable({
    write: (_chunk, _encoding, done) => (calls.push(1), done()),
    writev: (chunks, done) => (calls.push(chunks.length), done()),
  });
  return { stream, calls };
}

test('what is written in one turn leaves together at its end, and the next turn begins anew', async () => {
  const cork = createCorks();
  const [one, two] = [noting(), noting()];
  for (const { stream } of [one, two, one]) {
    cork(stream);
    stream.write('a');
  }
  await Promise.resolve();
  one.stream.write('b');
  expect([one.calls, two.calls]).toEqual([[], []]);
  await turn();
  expect([one.calls, two.calls]).toEqual([[3], [1]]);
  one.stream.write('c');
  expect(one.calls).toEqual([3, 1]);
  cork(one.stream);
  one.stream.write('d');
  await turn();
  expect(one.calls).toEqual([3, 1, 1]);
  expect(one.stream.writableCorked).toBe(0);
});

test('leaves a stream alone that somebody else holds back, and one that has ended meanwhile', async () => {
  const cork = createCorks();
  const held = noting();
  held.stream.cork();
  cork(held.stream);
  await turn();
  expect(held.stream.writableCorked).toBe(1);
  const ended = noting();
  cork(ended.stream);
  ended.stream.end('last');
  await turn();
  expect(ended.calls).toEqual([1]);
});
