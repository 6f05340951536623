/** Zero crossings of the filter on each side: enough for speech. */
const WINGS = 8;
/** The filter is worked out at so many places between two samples. */
const PHASES = 64;

/** Brings sound from one rate to another, piece by piece, without what is too high for the new one (a sinc filter under a Hann window). */
export interface Resampler {
  /** What can be told by now. The end of a piece comes with the next. */
  push(samples: Float32Array): Float32Array<ArrayBuffer>;
}

export function createResampler(fromRate: number, toRate: number): Resampler {
  if (fromRate === toRate) return { push: (samples) => new Float32Array(samples) };
  const step = fromRate / toRate;
  const stretch = Math.max(1, step);
  const reach = Math.ceil(WINGS * stretch);
  const kernels = Array.from({ length: PHASES + 1 }, (_, phase) => kernelAt(phase / PHASES, reach, stretch));
  let kept = new Float32Array(reach);
  /** Where the next sample stands, counted from the first that is kept. */
  let position = reach;

  return {
    push(samples) {
      const all = new Float32Array(kept.length + samples.length);
      all.set(kept);
      all.set(samples, kept.length);
      const out: number[] = [];
      for (; position + reach < all.length; position += step) {
        const whole = Math.floor(position);
        const kernel = kernels[Math.round((position - whole) * PHASES)] ?? [];
        let sum = 0;
        for (let tap = 0; tap < kernel.length; tap += 1) sum += (all[whole - reach + 1 + tap] ?? 0) * (kernel[tap] ?? 0);
        out.push(sum);
      }
      const done = Math.min(all.length, Math.max(0, Math.floor(position) - reach));
      kept = all.slice(done);
      position -= done;
      return Float32Array.from(out);
    },
  };
}

/** The weights of the samples around a place that lies `offset` (0 to 1) behind one of them; together they are 1. */
function kernelAt(offset: number, reach: number, stretch: number): readonly number[] {
  const weights = Array.from({ length: reach * 2 }, (_, tap) => {
    const x = (tap - reach + 1 - offset) / stretch;
    if (Math.abs(x) >= WINGS) return 0;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    return sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / WINGS));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
