import { sql } from 'drizzle-orm';
import { rowsOf, type Tx } from '../database/tx.ts';

/** One number per piece of work; any that nobody else uses. */
const TURNS = { retention: 7_319_004_218, repair: 7_319_004_219 } as const;

/** Whether this transaction may do the work; false while another node's does. Ends with the transaction. */
export async function takeTurn(tx: Tx, work: keyof typeof TURNS): Promise<boolean> {
  const [row] = await rowsOf<{ mine: boolean }>(tx, sql`select pg_try_advisory_xact_lock(${TURNS[work]}::bigint) as mine`);
  return row?.mine === true;
}
