import { VOICE_FRAME_BYTES } from '@ezri/contract';
import { publicProcedure, router } from '@ezri/api';
import type { Taken } from '../harness/messages.ts';

const U32 = 2 ** 32;
const unlimitedBytes = { bytesPerSecond: 1e9, burstBytes: 1e9 };

/** How long ago each frame of sound was sent when its voice session had dealt with it. */
let ages: number[] = [];

export function taken(): Taken {
  const told = { frames: ages.length, ages };
  ages = [];
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
          // A message has several frames, and its first is the oldest.
          for (let at = 0; at < frame.payload.length; at += VOICE_FRAME_BYTES) ages.push(age(frame.sent));
        },
      });
    return null;
  }),
});
