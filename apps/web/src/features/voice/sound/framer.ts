/** Cuts a stream of samples into frames of one size. */
export interface Framer {
  push(samples: Float32Array): void;
}

export function createFramer(size: number, emit: (frame: Float32Array) => void): Framer {
  const frame = new Float32Array(size);
  let filled = 0;
  return {
    push(samples) {
      for (let at = 0; at < samples.length;) {
        const piece = samples.subarray(at, at + size - filled);
        frame.set(piece, filled);
        filled += piece.length;
        at += piece.length;
        if (filled < size) return;
        filled = 0;
        emit(frame);
      }
    },
  };
}
