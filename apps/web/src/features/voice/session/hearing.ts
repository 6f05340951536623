/** Whoever turns what the person says into words. */
export interface Hearing {
  /** From now on it listens, or does not. `keep`: what was said until now is a turn; otherwise it goes on later, or was not meant for us. */
  listen(on: boolean, keep: boolean): void;
  mute(muted: boolean): void;
  close(): void;
}
