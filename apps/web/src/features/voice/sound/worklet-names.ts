/** Under which names the two halves of each worklet know each other, and what they say. */
export const CAPTURE = 'ezri-capture';
export const PLAY = 'ezri-play';

export interface CaptureOptions {
  /** Samples a second that are wanted, and samples in a frame. */
  readonly rate: number;
  readonly frame: number;
}

export interface Captured {
  /** 16-bit little-endian PCM. */
  readonly pcm: ArrayBuffer;
  /** 0 to 1. */
  readonly level: number;
}

export interface PlayOptions {
  /** At most so many samples wait, at the rate of the context. */
  readonly capacity: number;
}

export type PlayCommand = { readonly do: 'push'; readonly samples: Float32Array } | { readonly do: 'pause' | 'resume' | 'flush' };

/** Said about 25 times a second while there is something to play, and at once after `pause` and `flush`, with that word in `after`. */
export interface PlayProgress {
  readonly played: number;
  readonly waiting: number;
  readonly level: number;
  readonly after: 'pause' | 'flush' | null;
}
