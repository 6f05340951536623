/** The parts of the time between the end of a turn and the first sound of the reply. */
export type TurnPart = 'words' | 'sentence' | 'audio';

/** Times one turn after the other: when it ended, when its words were there, when the first sentence of the reply came and when its first sound went out. Milliseconds. */
export class TurnMeter {
  readonly #tell: (part: TurnPart, ms: number) => void;
  #at: number | null = null;
  #waitsFor: TurnPart | null = null;

  constructor(tell: (part: TurnPart, ms: number) => void) {
    this.#tell = tell;
  }

  /** The silence has lasted long enough. Said again for the same turn it changes nothing. */
  ended(at: number): void {
    if (this.#waitsFor === 'words') return;
    this.#at = at;
    this.#waitsFor = 'words';
  }

  /** The turn goes on after all. */
  goesOn(): void {
    if (this.#waitsFor === 'words') this.#waitsFor = null;
  }

  /** A part is there: told if it is the one that comes next. */
  got(part: TurnPart, at: number): void {
    if (part === 'words') this.ended(at);
    if (this.#at === null || this.#waitsFor !== part) return;
    this.#tell(part, at - this.#at);
    this.#at = at;
    this.#waitsFor = part === 'words' ? 'sentence' : part === 'sentence' ? 'audio' : null;
  }
}
