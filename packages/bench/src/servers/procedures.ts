import { VOICE_FRAME_BYTES } from '@ezri/contract';
import { publicProcedure, router } from '@ezri/api';
import type { Taken } from '../harness/messages.ts';

const U32 = 2 ** 32;
const unlimitedBytes = { bytesPerSecond: 1e9, burstBytes: 1e9 };

/** How long ago each message of sound was sent when its voice session had dealt with it: by its first frame, which is its oldest. */
let ages: number[] = [];
let frames = 0;

export function taken(): Taken {
  const told = { frames, ages };
  ages = [];
  frames = 0;
  return told;
}

const age = (sent: number): number => (performance.timeOrigin + performance.now() - sent) % U32;

/** What the benchmarks call besides the product's own procedures. */
export const bench = router({
  /** The path of a call with nothing at its end. */
  nothing: publicProcedure.mutation(() => null),
  /** Opens a channel that says every frame back, and answers its id. */
  echo: publicProcedure.mutation(({ ctx }) => {
    const channel = ctx.socket?.channels.open({
      onFrame({ payload, sent }) {
        if (typeof channel === 'object') channel.send(payload, sent);
      },
      ...unlimitedBytes,
    });
    if (typeof channel !== 'object') throw new Error(`No channel: ${channel ?? 'no socket'}.`);
    return channel.id;
  }),
  /** From now on the frames of this socket are timed: their senders write the time of the machine into them. */
  timed: publicProcedure.mutation(({ ctx }) => {
    const channels = ctx.socket?.channels;
    if (channels === undefined) throw new Error('No socket.');
    const open = channels.open.bind(channels);
    channels.open = (options) =>
      open({
        ...options,
        onFrame(frame) {
          options.onFrame(frame);
          frames += frame.payload.length / VOICE_FRAME_BYTES;
          ages.push(age(frame.sent));
        },
      });
    return null;
  }),
});
