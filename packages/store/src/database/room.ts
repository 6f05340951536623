import { sql } from 'drizzle-orm';
import { DatabaseFull } from './faults.ts';
import type { Tx } from './tx.ts';

/** Milliseconds between two attempts to write something large into a database that was full. */
export const ROOM_LOOK_MS = 1_000;

/** About 13 kB that do not get smaller: more than any page has left, so that the table has to grow. `work` must roll it back. */
const large = sql`insert into event (topic, seq, type, entity, body) select 'room', 0, 'room', 'room', json_agg(md5(random()::text || n)) from generate_series(1, 400) n`;

class Found extends Error {}

/**
 * Remembers that the database was full, until there is room again. Small changes still find a place in a full database, a heartbeat among them, so only
 * something large shows that it can be relied on again.
 */
export class Room {
  #full = false;
  #lookedAt = -Infinity;
  readonly #write: (work: (tx: Tx) => Promise<never>) => Promise<unknown>;

  /** `write` runs a transaction. */
  constructor(write: (work: (tx: Tx) => Promise<never>) => Promise<unknown>) {
    this.#write = write;
  }

  heard(fault: unknown): void {
    if (fault instanceof DatabaseFull) this.#full = true;
  }

  /** Throws while the database is full, as far as is known. */
  async need(): Promise<void> {
    if (!this.#full) return;
    if (performance.now() - this.#lookedAt < ROOM_LOOK_MS) throw new DatabaseFull('The database was full a moment ago.');
    this.#lookedAt = performance.now();
    try {
      await this.#write(async (tx) => {
        await tx.sql.execute(large);
        throw new Found();
      });
    } catch (error) {
      if (!(error instanceof Found)) throw error;
      this.#full = false;
    }
  }
}
