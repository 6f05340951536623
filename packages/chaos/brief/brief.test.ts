import { afterAll, describe, expect, test } from 'vitest';
import { FAULTS } from '../src/faults/index.ts';
import { Pool } from '../src/pool.ts';
import { lineOf } from '../src/report.ts';

/** Always the same, so that a failure here can be run again: `npm run chaos -- --only=F07 --brief --seed=20261123`. */
const SEED = 20_261_123;

/** On the embedded database each fault costs some ten seconds more: its server is stopped to be looked at and started again. The others are in `npm run chaos -- --brief`. */
const EMBEDDED = new Set(['F01', 'F22', 'F24']);

describe.each(['cluster', 'embedded'] as const)('%s', (platform) => {
  const pool = new Pool();
  afterAll(() => pool[Symbol.asyncDispose]());

  test.each(FAULTS.filter(({ id, brief, on }) => brief === true && on.includes(platform) && (platform === 'cluster' || EMBEDDED.has(id))))(
    '$id: $title ($bound)',
    async (fault) => {
      const result = await pool.run(fault, platform, { seed: SEED, brief: true });
      expect(result.problems, lineOf(result, fault)).toEqual([]);
      expect([result.lost, result.doubled, result.holes]).toEqual([0, 0, 0]);
    },
  );
});
