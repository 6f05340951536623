/** A figure against its bound. `ok` null: there is no bound, it is told for its own sake. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: string | null;
  readonly ok: boolean | null;
}

/** What a fault has found out about the system. */
export class Findings {
  readonly measures: Measure[] = [];
  readonly problems: string[] = [];
  readonly alertBounds: { readonly name: string; readonly below: number }[] = [];

  /** Writes a figure down; with `below`, it must be under it. */
  measure(name: string, value: number, unit = 'ms', below?: number): void {
    const bound = below === undefined ? null : `< ${below} ${unit}`;
    this.measures.push({ name, value: Math.round(value * 10) / 10, unit, bound, ok: below === undefined ? null : value < below });
  }

  /** At the end: p99 from the log to a staff screen of the alerts that were written during the fault. Without any, it fails. */
  measureAlerts(name: string, below: number): void {
    this.alertBounds.push({ name, below });
  }

  /** Something that must hold. */
  expect(holds: boolean, what: string): void {
    if (!holds) this.problems.push(what);
  }
}
