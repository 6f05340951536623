/** The database's clock as a node knows it. */
export interface DatabaseClock {
  /** To be called as soon as the database has said what its clock shows, in milliseconds since the Unix epoch. */
  set(now: number): void;
  /** Behind the database by no more than its last answer took to come. */
  now(): number;
}

/**
 * Carries the time that the database told on with the clock that only goes forward: how long a token lives must not depend on which node looks at it,
 * nor change when somebody sets a node's clock.
 */
export function createDatabaseClock(): DatabaseClock {
  let ahead = 0;
  return {
    set(now) {
      ahead = now - performance.now();
    },
    now: () => Math.round(performance.now() + ahead),
  };
}
