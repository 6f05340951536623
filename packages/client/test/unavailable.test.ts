import { expect, test } from 'vitest';
import { createConnection } from '../src/connection.ts';
import { createFeed } from '../src/feed.ts';
import { answer, apply, FakeTopic, type Event, type State } from './fake-topic.ts';
import { createTestClock } from './test-clock.ts';

const busy = () => answer('SERVICE_UNAVAILABLE', 'server.unavailable', { retryAfterMs: 3_000 });

function world() {
  const clock = createTestClock();
  const topic = new FakeTopic();
  const connection = createConnection();
  connection.set({ kind: 'live' });
  const make = () => createFeed<State, Event>({ snapshot: topic.snapshot, subscribe: topic.subscribe, apply, connection, clock });
  return { clock, topic, connection, make };
}

test('a server that is unavailable makes the feed stale and the pill say so, and is asked again when it wished', async () => {
  const { clock, topic, connection, make } = world();
  topic.append(1);
  using feed = make();
  await clock.settle();
  topic.fail(busy());
  expect(feed.get()).toMatchObject({ status: 'ready', stale: true, state: { items: [1] } });
  expect(connection.get()).toEqual({ kind: 'catchingUp' });
  topic.append(2);
  await clock.advance(2_999);
  expect(topic.asked).toHaveLength(1);
  await clock.advance(1_000);
  expect(feed.get()).toMatchObject({ stale: false, state: { items: [1, 2] } });
  expect(connection.get()).toEqual({ kind: 'live' });
});

test('a new snapshot that is refused for now leaves the old one on screen, marked, until it comes', async () => {
  const { clock, topic, connection, make } = world();
  topic.append(1);
  using feed = make();
  await clock.settle();
  topic.snapshotFaults.push(busy(), busy());
  topic.send({ type: 'reset' }, 1);
  await clock.settle();
  topic.append(2);
  await clock.advance(3_000);
  expect(feed.get()).toMatchObject({ status: 'ready', stale: true, state: { items: [1] } });
  expect(connection.get()).toEqual({ kind: 'catchingUp' });
  await clock.advance(20_000);
  expect(feed.get()).toMatchObject({ stale: false, state: { items: [1, 2] } });
  expect(connection.get()).toEqual({ kind: 'live' });
});
