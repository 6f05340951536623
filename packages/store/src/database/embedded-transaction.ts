import type { Finished } from './driver.ts';
import { NothingCommitted } from './faults.ts';
import type { PreparedStatements, Statement } from './prepared.ts';
import { lend, queryError } from './tx.ts';

type Client = Pick<PreparedStatements, 'query'>;

/** One transaction on the only connection of a PGlite; see `Driver.begin`. Between two of its statements nothing else may run. */
export async function transact<T>(statements: PreparedStatements, begin: string, work: (client: Client) => Promise<Finished<T>>): Promise<T> {
  let phase: 'new' | 'begun' | 'failed' = 'new';
  const run = async (...own: readonly Statement[]) => {
    if (phase === 'failed') throw new NothingCommitted();
    const first = phase === 'new';
    phase = 'begun';
    try {
      const results = await statements.run(first ? [{ text: begin }, ...own] : own);
      return first ? results.slice(1) : results;
    } catch (error) {
      // A statement that cannot even be prepared is not sent, and its begin neither.
      if (first) phase = 'failed';
      throw error;
    }
  };
  const { query, takeBack } = lend<Parameters<Client['query']>, ReturnType<Client['query']>>(async (text, params, options) => {
    const [results] = await run({ text, params, options });
    if (results === undefined) throw new Error('The embedded database answered nothing.');
    return results;
  });
  try {
    const { value, last } = await work({ query }).finally(takeBack);
    const results = await run(...(last === undefined ? [] : [last]), { text: 'commit' }).catch((error: unknown) => {
      if (last === undefined || error instanceof NothingCommitted) throw error;
      const fault = queryError(last, error);
      throw last.refused(fault) ?? fault;
    });
    if (results.at(-1)?.command !== 'COMMIT') throw new NothingCommitted();
    last?.answered(results[0]?.rows ?? []);
    return value;
  } catch (error) {
    await statements.query('rollback').catch(() => undefined);
    throw error;
  }
}
