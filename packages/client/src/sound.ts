/** A piece of what the microphone heard. */
export interface Sound {
  readonly payload: Uint8Array;
  /** When its first sample was heard, in milliseconds of the clock that the page keeps to. */
  readonly at: number;
  /** How long it lasts, in milliseconds. */
  readonly ms: number;
  /** Louder than the quiet of the room. Nobody misses silence: only what is voiced counts as lost. */
  readonly voiced: boolean;
}

/** Sound that waits to be sent, oldest first. */
export interface SoundQueue {
  readonly first: Sound | undefined;
  /** Takes the sound in; what is then beyond `keptMs`, oldest first, is given back. */
  push(sound: Sound, keptMs: number): readonly Sound[];
  /** Takes out the oldest, so many. */
  take(count: number): readonly Sound[];
  readonly size: number;
  /** Puts what was taken out before what waits; what is then beyond `keptMs`, oldest first, is given back. */
  unshift(sounds: readonly Sound[], keptMs: number): readonly Sound[];
  clear(): readonly Sound[];
}

export function createSoundQueue(): SoundQueue {
  const queue: Sound[] = [];
  let waitingMs = 0;
  const take = (count: number): Sound[] => {
    const taken = queue.splice(0, count);
    for (const { ms } of taken) waitingMs -= ms;
    return taken;
  };
  const beyond = (keptMs: number): Sound[] => {
    let count = 0;
    for (let overMs = waitingMs - keptMs; overMs > 0; count += 1) overMs -= queue[count]?.ms ?? overMs;
    return take(count);
  };
  return {
    get first() {
      return queue[0];
    },
    push(sound, keptMs) {
      queue.push(sound);
      waitingMs += sound.ms;
      return beyond(keptMs);
    },
    unshift(sounds, keptMs) {
      queue.unshift(...sounds);
      for (const { ms } of sounds) waitingMs += ms;
      return beyond(keptMs);
    },
    take,
    get size() {
      return queue.length;
    },
    clear: () => take(queue.length),
  };
}

export const voicedMs = (sounds: readonly Sound[]): number => sounds.reduce((sum, { ms, voiced }) => sum + (voiced ? ms : 0), 0);
