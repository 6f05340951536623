export interface Phase {
  readonly step: 'breathIn' | 'hold' | 'breathOut';
  readonly seconds: number;
  /** The size of the circle at the end of the phase, 0 to 1. */
  readonly fullness: number;
}

/** A longer breath out than in: the paced breathing that calms. */
export const PHASES: readonly [Phase, Phase, Phase] = [
  { step: 'breathIn', seconds: 4, fullness: 1 },
  { step: 'hold', seconds: 2, fullness: 1 },
  { step: 'breathOut', seconds: 6, fullness: 0 },
];
export const ROUND_SECONDS = PHASES.reduce((sum, { seconds }) => sum + seconds, 0);

export interface Breath {
  readonly phase: Phase;
  /** Whole seconds left in the phase, at least 1. */
  readonly left: number;
  /** Counts from 1. */
  readonly round: number;
}

/** Where the exercise is after so many whole seconds. */
export function breathAt(elapsed: number): Breath {
  const round = Math.floor(elapsed / ROUND_SECONDS) + 1;
  let into = elapsed % ROUND_SECONDS;
  for (const phase of PHASES) {
    if (into < phase.seconds) return { phase, left: phase.seconds - into, round };
    into -= phase.seconds;
  }
  return { phase: PHASES[0], left: PHASES[0].seconds, round };
}
