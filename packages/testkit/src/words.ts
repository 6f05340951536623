/** Sentences of our own for tests, by what the detector must make of them. */
export const WORDS = {
  /** Level 0. */
  ordinary: 'I had toast for breakfast and then a walk in the park.',
  /** Somewhere between level 1 and 3: a reason to look, not yet an emergency. */
  troubled: 'Lately I keep thinking that I want to kill myself.',
  /** Level 4. */
  imminent: 'I am going to kill myself tonight, I have the pills right here.',
} as const;
