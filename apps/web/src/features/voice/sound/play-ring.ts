/** What is cut off fades out over so many samples: one piece as the browser asks for them. */
const FADE = 128;

/** Sound that waits to be played, and how much of it was. Everything is counted in samples. */
export interface PlayRing {
  /** What does not fit is left out: the number that was taken. */
  write(samples: Float32Array): number;
  /** Fills `out`: sound, then silence. While paused all silence, but for the first piece after, which fades out. */
  read(out: Float32Array): void;
  pause(): void;
  resume(): void;
  /** Drops what waits but for a piece that fades out. It goes on with what is written next, also when it was paused. */
  flush(): void;
  readonly waiting: number;
  /** Since the beginning. What was flushed does not count. */
  readonly played: number;
  readonly paused: boolean;
}

export function createPlayRing(capacity: number): PlayRing {
  const ring = new Float32Array(capacity);
  let start = 0;
  let waiting = 0;
  let played = 0;
  let paused = false;
  let fading = false;

  const take = (out: Float32Array): number => {
    const count = Math.min(out.length, waiting);
    for (let at = 0; at < count; at += 1) out[at] = ring[(start + at) % capacity] ?? 0;
    start = (start + count) % capacity;
    waiting -= count;
    played += count;
    return count;
  };
  return {
    write(samples) {
      const count = Math.min(samples.length, capacity - waiting);
      for (let at = 0; at < count; at += 1) ring[(start + waiting + at) % capacity] = samples[at] ?? 0;
      waiting += count;
      return count;
    },
    read(out) {
      out.fill(0);
      if (paused && !fading) return;
      const count = take(fading ? out.subarray(0, FADE) : out);
      // A sound that is cut off in the middle clicks.
      if (fading) for (let at = 0; at < count; at += 1) out[at] = (out[at] ?? 0) * (1 - (at + 1) / count);
      fading = false;
    },
    pause() {
      fading = !paused;
      paused = true;
    },
    resume() {
      paused = false;
      fading = false;
    },
    flush() {
      fading = !paused && waiting > 0;
      waiting = fading ? Math.min(waiting, FADE) : 0;
      paused = false;
    },
    get waiting() {
      return waiting;
    },
    get played() {
      return played;
    },
    get paused() {
      return paused;
    },
  };
}
