import { expect, test } from 'vitest';
import { createConnection } from '../src/connection.ts';
import { BEHIND_MS, createFeed, SNAPSHOT_TIMEOUT_MS } from '../src/feed.ts';
import { NO_CURSOR, type FeedOptions } from '../src/feed-types.ts';
import { answer, apply, FakeTopic, type Event, type State } from './fake-topic.ts';
import { createTestClock } from './test-clock.ts';

function world(more: Partial<FeedOptions<State, Event>> = {}) {
  const clock = createTestClock();
  const topic = new FakeTopic();
  const errors: unknown[] = [];
  const make = () =>
    createFeed<State, Event>({
      snapshot: topic.snapshot,
      subscribe: topic.subscribe,
      apply,
      isEphemeral: ({ type }) => type === 'typing',
      onError: (error) => errors.push(error),
      clock,
      ...more,
    });
  return { clock, topic, errors, make };
}
const items = (feed: { get(): { status: string } }): unknown => (feed.get() as { state?: State }).state?.items;

test('starts with the snapshot and goes on from its cursor', async () => {
  const { clock, topic, make } = world();
  topic.append(1);
  using feed = make();
  expect(feed.get()).toEqual({ status: 'loading' });
  await clock.settle();
  topic.append(2);
  topic.deliver(2);
  expect(items(feed)).toEqual([1, 2]);
  expect(topic.asked).toEqual([topic.cursor(1)]);
});

test('an event that was seen already changes nothing and costs no request', async () => {
  const { clock, topic, make } = world();
  using feed = make();
  await clock.settle();
  topic.append(1);
  topic.deliver(1);
  topic.deliver(1);
  await clock.advance(60_000);
  expect(items(feed)).toEqual([1]);
  expect(topic.asked).toHaveLength(1);
  expect(topic.snapshots).toBe(1);
});

test('T1: the feed resumes from its own cursor, whatever id the last event had', async () => {
  const { clock, topic, make } = world();
  using feed = make();
  await clock.settle();
  topic.append(1);
  topic.deliver(1);
  // An untracked yield reaches the client with an id that is no cursor, and tRPC would resume from it.
  topic.send({ type: 'typing' }, Number.NaN);
  topic.complete();
  await clock.advance(1_000);
  // Resumed, and not begun again: neither by a reset nor by another snapshot.
  expect(topic.asked).toEqual([topic.cursor(0), topic.cursor(1)]);
  expect(topic.snapshots).toBe(1);
  expect(items(feed)).toEqual([1]);
});

test('T2: an error that ends the subscription is answered with a new one from the cursor, after a pause', async () => {
  const { clock, topic, errors, make } = world();
  using feed = make();
  await clock.settle();
  topic.append(1);
  topic.deliver(1);
  topic.fail(answer('INTERNAL_SERVER_ERROR'));
  topic.append(2);
  await clock.settle();
  expect(topic.asked).toHaveLength(1);
  expect(feed.get()).toMatchObject({ status: 'ready', stale: true });
  await clock.advance(1_000);
  expect(topic.asked).toEqual([topic.cursor(0), topic.cursor(1)]);
  expect(feed.get()).toMatchObject({ status: 'ready', stale: false, state: { items: [1, 2] } });
  expect(errors).toHaveLength(1);
});

test.each(['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_REQUEST'])(
  'T8: %s is not asked again; the data stays and the error shows',
  async (code) => {
    const { clock, topic, make } = world();
    topic.append(1);
    using feed = make();
    await clock.settle();
    const error = answer(code);
    topic.fail(error);
    await clock.advance(3_600_000);
    expect(topic.asked).toHaveLength(1);
    expect(feed.get()).toMatchObject({ status: 'ready', stale: true, error, state: { items: [1] } });
    feed.refresh();
    await clock.settle();
    expect(feed.get()).toEqual({ status: 'ready', stale: false, state: expect.anything() });
  },
);

test('a cursor that the server calls malformed is replaced by a new snapshot', async () => {
  const { clock, topic, make } = world();
  using feed = make();
  await clock.settle();
  topic.fail(answer('BAD_REQUEST', 'feed.malformedCursor'));
  await clock.settle();
  expect(topic.snapshots).toBe(2);
  expect(feed.get()).toMatchObject({ status: 'ready', stale: false });
});

test('a first snapshot that fails says so and is tried again; one that is refused is not', async () => {
  const { clock, topic, make } = world();
  topic.snapshotFaults.push(new Error('away'));
  using feed = make();
  await clock.settle();
  expect(feed.get().status).toBe('failed');
  await clock.advance(1_000);
  expect(feed.get().status).toBe('ready');

  const refused = world();
  refused.topic.snapshotFaults.push(answer('NOT_FOUND', 'conversation.notFound'));
  using other = refused.make();
  await refused.clock.advance(600_000);
  expect(other.get().status).toBe('failed');
  expect(refused.topic.snapshots).toBe(1);
});

test('a snapshot that never comes is given up, its request ended, and asked for again', async () => {
  const signals: AbortSignal[] = [];
  const { clock, make } = world({
    snapshot: ({ signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    },
  });
  using feed = make();
  await clock.advance(SNAPSHOT_TIMEOUT_MS + 1_000);
  expect(feed.get().status).toBe('failed');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
});

test('a hole is mended from the cursor; a hole that stays is mended by the snapshot', async () => {
  const { clock, topic, make } = world();
  using feed = make();
  await clock.settle();
  topic.append(1);
  topic.append(2);
  topic.deliver(2);
  expect(items(feed)).toEqual([]);
  await clock.settle();
  expect(items(feed)).toEqual([1, 2]);
  expect(topic.snapshots).toBe(1);

  topic.append(3);
  topic.append(4);
  const { deliver } = topic;
  topic.deliver = (seq) => seq !== 3 && deliver.call(topic, seq);
  topic.deliver(4);
  await clock.advance(5_000);
  expect(items(feed)).toEqual([1, 2, 3, 4]);
  expect(topic.snapshots).toBe(2);
});

test('a heartbeat that is ahead of us for two seconds means that something was lost', async () => {
  const { clock, topic, make } = world();
  using feed = make();
  await clock.settle();
  topic.append(1);
  topic.beat();
  await clock.advance(BEHIND_MS - 1);
  expect(topic.asked).toHaveLength(1);
  await clock.advance(1);
  expect(items(feed)).toEqual([1]);
});

test('a topic without numbers is followed with NO_CURSOR', async () => {
  const { clock, topic, make } = world({ snapshot: async () => ({ items: [], typing: 0, cursor: NO_CURSOR }), isEphemeral: () => true });
  using feed = make();
  await clock.advance(0);
  const after = topic.asked;
  topic.append(7);
  topic.deliver(1);
  topic.deliver(1);
  topic.beat();
  await clock.advance(60_000);
  expect(after).toEqual([NO_CURSOR]);
  expect(items(feed)).toEqual([7, 7]);
});

test('ephemeral events carry an old number and are still applied', async () => {
  const { clock, topic, make } = world();
  topic.append(1);
  using feed = make();
  await clock.settle();
  topic.send({ type: 'typing' }, 1);
  topic.send({ type: 'typing' }, 1);
  expect(feed.get()).toMatchObject({ state: { typing: 2 } });
});

test('a reset keeps the old data on screen until the new snapshot is there; resets without end are slowed down', async () => {
  const { clock, topic, make } = world();
  topic.append(1);
  using feed = make();
  await clock.settle();
  topic.restored();
  topic.send({ type: 'reset' }, 1);
  expect(feed.get()).toMatchObject({ status: 'ready', stale: true, state: { items: [1] } });
  await clock.settle();
  expect(feed.get()).toMatchObject({ stale: false });
  const before = topic.snapshots;
  for (let second = 0; second < 60; second += 1) {
    topic.send({ type: 'reset' }, 1);
    await clock.advance(1_000);
  }
  expect(topic.snapshots - before).toBeLessThan(25);
});

test('a fold that throws costs a new snapshot, never the screen', async () => {
  const { clock, topic, errors, make } = world({
    apply: () => {
      throw new Error('poison');
    },
  });
  using feed = make();
  await clock.settle();
  topic.append(1);
  topic.deliver(1);
  await clock.advance(1_000);
  expect(items(feed)).toEqual([1]);
  expect(errors).toHaveLength(1);
});

test('a local patch shows at once; after disposal nothing is asked or waited for', async () => {
  const { clock, topic, make } = world();
  const feed = make();
  await clock.settle();
  feed.update((state) => ({ ...state, items: [...state.items, 99] }));
  expect(items(feed)).toEqual([99]);
  topic.fail(answer('INTERNAL_SERVER_ERROR'));
  feed[Symbol.dispose]();
  feed.refresh();
  await clock.advance(600_000);
  expect(clock.pending).toBe(0);
  expect(topic.followed).toBe(false);
  expect(topic.snapshots).toBe(1);
});

test('while it fetches what it missed, the connection reads catchingUp', async () => {
  const connection = createConnection();
  connection.set({ kind: 'live' });
  const { clock, topic, make } = world({ connection });
  using feed = make();
  await clock.settle();
  topic.line('connecting');
  expect(feed.get()).toMatchObject({ stale: true });
  expect(connection.get().kind).toBe('catchingUp');
  topic.complete();
  await clock.advance(1_000);
  expect(connection.get().kind).toBe('live');
});

test('F29: an event that the server could not read takes its number and nothing else: no request, no hole, no change on screen', async () => {
  const { clock, topic, errors, make } = world({
    // Not even one who would call everything ephemeral may miss the number.
    isEphemeral: ({ type }) => type !== 'added',
    apply(state, event) {
      if (event.type === 'skipped') throw new Error('nobody can apply what nobody could read');
      return apply(state, event);
    },
  });
  using feed = make();
  await clock.settle();
  topic.append(1);
  topic.deliver(1);
  const before = feed.get();
  topic.append(2);
  topic.send({ type: 'skipped' }, 2);
  topic.send({ type: 'skipped' }, 2);
  expect(feed.get()).toBe(before);
  topic.append(3);
  topic.deliver(3);
  topic.beat();
  await clock.advance(BEHIND_MS * 2);
  expect(items(feed)).toEqual([1, 3]);
  expect([topic.asked.length, topic.snapshots, errors]).toEqual([1, 1, []]);
  topic.complete();
  await clock.advance(1_000);
  expect(topic.asked.at(-1)).toBe(topic.cursor(3));
});
