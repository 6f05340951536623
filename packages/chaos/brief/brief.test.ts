import { afterAll, describe, expect, test } from 'vitest';
import { FAULTS } from '../src/faults/index.ts';
import { Pool } from '../src/pool.ts';
import { lineOf } from '../src/report.ts';

/** Always the same, so that a failure here can be run again: `npm run chaos -- --only=F07 --brief --seed=20261123`. */
const SEED = 20_261_123;

describe.each(['cluster', 'embedded'] as const)('%s', (platform) => {
  const pool = new Pool();
  afterAll(() => pool[Symbol.asyncDispose]());

  test.each(FAULTS.filter(({ brief, on }) => brief === true && on.includes(platform)))('$id: $title ($bound)', async (fault) => {
    const result = await pool.run(fault, platform, { seed: SEED, brief: true });
    expect(result.problems, lineOf(result, fault)).toEqual([]);
    expect([result.lost, result.doubled, result.holes]).toEqual([0, 0, 0]);
  });
});
