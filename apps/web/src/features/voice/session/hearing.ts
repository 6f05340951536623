/** Whoever turns what the person says into words. */
export interface Hearing {
  /** From now on it listens, or does not. `keep`: what was said until now is a turn, of which words may still come; otherwise it goes on later, where that is possible. */
  listen(on: boolean, keep: boolean): void;
  mute(muted: boolean): void;
  /** What was made out until now was said. */
  close(): void;
}
