import type { VoiceEvent } from '@ezri/contract';
import type { Player } from '../sound/player.ts';
import { createTrack, type Heard, type Place } from '../sound/track.ts';
import type { PlayProgress } from '../sound/worklet-names.ts';
import type { Link } from './link.ts';
import type { Speaking } from './speaking.ts';

export interface ServerSpeakingOptions {
  readonly player: Player;
  readonly link: Pick<Link, 'interrupt'>;
  onPlace(place: Place | null): void;
  onHeard(heard: Heard): void;
  onLevel(level: number): void;
}

/** Ezri's voice as the server sends it. */
export interface ServerSpeaking extends Speaking {
  onEvent(event: VoiceEvent): void;
  onFrame(seq: number, payload: Uint8Array): void;
  onProgress(progress: PlayProgress): void;
  /** The channel is gone: the server says again on the next one what was not heard until now. */
  onGone(): void;
}

const DEFAULT_RATE = 24_000;
const rateOf = (mime: string): number => Number(/;\s*rate=(\d{4,6})\b/.exec(mime)?.[1] ?? DEFAULT_RATE);

export function createServerSpeaking({ player, link, onPlace, onHeard, onLevel }: ServerSpeakingOptions): ServerSpeaking {
  const track = createTrack(player.sampleRate, (samples) => player.push(samples));
  let rate = DEFAULT_RATE;
  let last: Place | null = null;

  const show = (place: Place | null): void => {
    last = place;
    onPlace(place);
  };
  const flush = (): void => {
    track.flush();
    player.flush();
  };
  return {
    written: () => undefined,
    onFrame: (seq, payload) => track.frame(seq, player.decode(payload, rate)),
    onGone: () => flush(),
    onEvent(event) {
      if (event.type === 'started') rate = rateOf(event.mime);
      else if (event.type === 'sentence') track.sentence(event);
      else if (event.type === 'paused') player.pause();
      else if (event.type === 'resumed') player.resume();
      else if (event.type === 'flush') flush();
      else if (event.type === 'ended') track.ended(event.replyId);
    },
    onProgress({ played, level, after }) {
      onLevel(level);
      if (after === 'flush') {
        const heard = track.flushed(played);
        if (heard) onHeard(heard);
        return show(null);
      }
      const { finished, now } = track.advance(played);
      for (const heard of finished) onHeard(heard);
      // Where it stopped is what the server goes on from, or cuts off at.
      if (after === 'pause' && now) onHeard({ replyId: now.replyId, chars: now.chars });
      if (now !== null || last !== null) show(now);
    },
    interrupt() {
      player.pause();
      // The rest of it may be on its way: it is dropped when the server sends no more.
      void link.interrupt().then(flush);
    },
    close: () => player.flush(),
  };
}
