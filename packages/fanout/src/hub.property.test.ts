import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numbers, take, type Got } from './collect.fixture.ts';
import { createFeedHub } from './index.ts';
import { MemoryLog } from './memory-log.fixture.ts';

const FOLLOWERS = 3;

const step = fc.oneof(
  fc.record({ do: fc.constant('append' as const), count: fc.integer({ min: 1, max: 9 }), waking: fc.boolean(), telling: fc.boolean() }),
  fc.record({ do: fc.constant('tell' as const), back: fc.nat(12), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('say' as const) }),
  fc.record({ do: fc.constant('take' as const), who: fc.nat(FOLLOWERS - 1), count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ do: fc.constant('drop' as const), who: fc.nat(FOLLOWERS - 1) }),
  fc.record({ do: fc.constant('fail' as const) }),
);

it('gives every follower every event once and in order, whatever is lost, dropped or slow on the way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 12 }),
      fc.record({ gatherMs: fc.constantFrom(0, 5, 20), passesAtOnce: fc.constantFrom(1, 2, 4) }),
      async (steps, ringSize, pageSize, gathering) => {
        const log = new MemoryLog();
        await using hub = createFeedHub(log, { ringSize, pageSize, ...gathering, ephemeralMax: 3 });
        const followers = Array.from({ length: FOLLOWERS }, () => ({
          got: [] as Got[],
          seq: 0,
          iterator: undefined as AsyncIterator<unknown, void, void> | undefined,
        }));
        const advance = async (follower: (typeof followers)[number], to: number) => {
          while (follower.seq < to) {
            follower.iterator ??= hub.follow('t', { after: { epoch: log.life, seq: follower.seq } })[Symbol.asyncIterator]();
            const [next] = await take(follower.iterator, 1);
            if (next === undefined) return;
            const seq = Number(next.id.slice(next.id.indexOf('.') + 1));
            expect(seq).toBeGreaterThanOrEqual(follower.seq);
            follower.seq = seq;
            if (next.data !== 'said') follower.got.push(next);
          }
        };
        let head = 0;
        for (const action of steps) {
          const follower = followers['who' in action ? action.who : 0];
          if (follower === undefined) continue;
          if (action.do === 'append') {
            log.waking = action.waking;
            log.telling = action.telling;
            head = log.fill('t', action.count);
            log.waking = true;
            log.telling = false;
          } else if (action.do === 'tell') {
            // Late, again, and in another order.
            for (let n = 0; n < action.count; n += 1) log.tell('t', head - action.back + action.count - n);
          } else if (action.do === 'say') hub.publishEphemeral('t', 'said');
          else if (action.do === 'fail') log.failing = 1;
          else if (action.do === 'drop') {
            await follower.iterator?.return?.();
            follower.iterator = undefined;
          } else {
            log.reconnect();
            await advance(follower, Math.min(head, follower.seq + action.count));
          }
        }
        head = log.fill('t', 1);
        for (const follower of followers) {
          await advance(follower, head);
          expect(follower.got).toEqual(numbers(1, head));
        }
        expect(hub.metrics()).toMatchObject({ gaps: 0, resets: 0 });
      },
    ),
    { numRuns: 150 },
  );
});
