import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFeed } from '../src/feed.ts';
import { apply, answer, FakeTopic, type Event, type State } from './fake-topic.ts';
import { createTestClock } from './test-clock.ts';

type Step =
  | { do: 'commit'; fate: 'delivered' | 'lost' | 'doubled' }
  | { do: 'replay'; seq: number }
  | { do: 'typing' | 'beat' | 'reset' | 'restore' | 'complete' | 'error' | 'refresh' | 'snapshotFault' }
  | { do: 'lose'; newest: number }
  | { do: 'wait'; ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('commit' as const), fate: fc.constantFrom('delivered' as const, 'lost' as const, 'doubled' as const) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('replay' as const), seq: fc.nat(12) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('typing', 'beat', 'reset', 'restore', 'complete', 'error', 'refresh', 'snapshotFault') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const), newest: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(5_000) }) },
) as fc.Arbitrary<Step>;

test('whatever is lost, doubled, replayed, reset or cut off, the screen ends where the server is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.double({ min: 0, max: 0.999, noNaN: true }), async (steps, random) => {
      const clock = createTestClock(() => random);
      const topic = new FakeTopic();
      let next = 0;
      using feed = createFeed<State, Event>({
        snapshot: topic.snapshot,
        subscribe: topic.subscribe,
        apply,
        isEphemeral: ({ type }) => type === 'typing',
        clock,
      });
      await clock.settle();
      let blank = false;
      let shown = false;
      feed.subscribe(() => {
        shown ||= feed.get().status === 'ready';
        blank ||= shown && feed.get().status !== 'ready';
      });

      for (const now of steps) {
        if (now.do === 'commit') {
          const seq = topic.append((next += 1));
          if (now.fate !== 'lost') topic.deliver(seq);
          if (now.fate === 'doubled') topic.deliver(seq);
        } else if (now.do === 'replay') topic.deliver(Math.min(now.seq, topic.log.length));
        else if (now.do === 'typing') topic.send({ type: 'typing' }, topic.log.length);
        else if (now.do === 'beat') topic.beat();
        else if (now.do === 'reset') topic.send({ type: 'reset' }, topic.log.length);
        else if (now.do === 'complete') topic.complete();
        else if (now.do === 'error') topic.fail(answer('INTERNAL_SERVER_ERROR', 'server.fault'));
        else if (now.do === 'refresh') feed.refresh();
        else if (now.do === 'snapshotFault') topic.snapshotFaults.push(new Error('database away'));
        else if (now.do === 'lose') {
          // A restored backup: the newest events never happened, and the epoch says so.
          topic.log.splice(topic.log.length - Math.min(now.newest, topic.log.length));
          topic.restored();
        } else if (now.do === 'wait') await clock.advance(now.ms);
        else topic.restored();
        await clock.settle();
      }

      // Quiet: heartbeats go on, and every pause there may be runs out.
      for (let beat = 0; beat < 60; beat += 1) {
        topic.beat();
        await clock.advance(10_000);
      }
      const end = feed.get();
      if (end.status !== 'ready') throw new Error(`ended ${end.status}`);
      expect(end.state.items).toEqual(topic.log);
      expect(end.stale).toBe(false);
      expect(blank).toBe(false);
      expect(topic.followed).toBe(true);
    }),
    { numRuns: 300 },
  );
});
