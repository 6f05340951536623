import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AWAY_KEPT_MS, createUplink, SOCKET_AHEAD_BYTES } from '../src/uplink.ts';
import { createFakeLine } from './fake-channel.ts';
import { createTestClock } from './test-clock.ts';

/** Many cases on a busy machine, in milliseconds. */
const PATIENCE_MS = 60_000;
const FRAME_MS = 20;

const Step = fc.oneof(
  fc.record({ do: fc.constant('say' as const), frames: fc.integer({ min: 1, max: 300 }) }),
  fc.record({
    do: fc.constantFrom('drop' as const, 'back' as const, 'jam' as const, 'free' as const, 'reopen' as const, 'recover' as const, 'confirm' as const),
  }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 3_000 }) }),
);

test('whatever the line does: every piece is sent, in order on each channel, or told as lost', { timeout: PATIENCE_MS }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { maxLength: 20 }), async (steps) => {
      const [line, clock] = [createFakeLine(), createTestClock()];
      let [said, lostMs, channel] = [0, 0, 0];
      const arrived = (): number => new Set(line.sent.map(({ at }) => at)).size;
      const uplink = createUplink({
        openChannel: line.openChannel,
        ask: async () => Promise.resolve((channel += 1)),
        connection: line.connection,
        onFrame: () => undefined,
        onLoss: ({ ms }) => void (lostMs += ms),
        clock,
      });
      for (const step of steps) {
        if (step.do === 'drop') line.drop();
        if (step.do === 'back') line.back();
        if (step.do === 'jam') line.waiting = SOCKET_AHEAD_BYTES;
        if (step.do === 'free') line.waiting = 0;
        if (step.do === 'reopen' || step.do === 'recover') uplink[step.do]();
        if (step.do === 'wait') await clock.advance(step.ms);
        for (let frame = 0; step.do === 'say' && frame < step.frames; frame += 1) {
          uplink.say({ payload: new Uint8Array(640), at: (said += 1), ms: FRAME_MS, voiced: true });
        }
        if (step.do === 'confirm') line.confirm();
      }
      await clock.advance(500);
      expect(said - arrived() - lostMs / FRAME_MS).toBeLessThanOrEqual(AWAY_KEPT_MS / FRAME_MS);
      uplink[Symbol.dispose]();
      // What was sent and never confirmed may be lost as well, or sent twice; what was neither sent nor told as lost there is not.
      expect(arrived() + lostMs / FRAME_MS).toBeGreaterThanOrEqual(said);
      for (const pieces of Map.groupBy(line.sent, (piece) => piece.channel).values()) {
        expect(pieces.map(({ at }) => at)).toEqual([...new Set(pieces.map(({ at }) => at))].toSorted((a, b) => a - b));
        expect(pieces.map(({ seq }) => seq)).toEqual([...new Set(pieces.map(({ seq }) => seq))].toSorted((a, b) => a - b));
      }
      expect(clock.pending).toBe(0);
    }),
    { numRuns: 60 },
  );
});
