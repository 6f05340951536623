import { parse, type PGlite, type QueryOptions, type Results } from '@electric-sql/pglite';
// PGlite's own goes through a text letter by letter, and a commit is mostly text.
import { serialize } from 'pg-protocol';

type Message = Awaited<ReturnType<PGlite['execProtocolStream']>>[number];

/** Statements that stay prepared. Ours are fewer; lists of varying length make more of them. The one that was not used for longest gives way. */
export const PREPARED_MAX = 400;

/** SQLSTATE `feature_not_supported`: "cached plan must not change result type". */
const CACHED_PLAN_IS_OUT_OF_DATE = '0A000';

export interface Statement {
  readonly text: string;
  readonly params?: readonly unknown[] | undefined;
  readonly options?: QueryOptions | undefined;
}

interface Prepared {
  readonly name: string;
  readonly parameterTypes: readonly number[];
  /** Says the columns of its rows; the database need not say them again. */
  readonly head: readonly Message[];
}

/**
 * The statements of one PGlite, each prepared when it first comes and then only bound and executed, in one message. PGlite's own `query` has the database parse and plan
 * every statement anew, in five messages: more than half of the time of a short one. One statement runs after the other, whole.
 */
export class PreparedStatements {
  readonly #pglite: PGlite;
  readonly #prepared = new Map<string, Prepared>();
  #names = 0;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  /**
   * As PGlite's `query`, for statements that go in one message, one result each: after one that fails none of those behind it is run. Parameters and columns are read and
   * written by PGlite's serializers and parsers. Throws its `DatabaseError`.
   */
  run(statements: readonly Statement[]): Promise<Results[]> {
    // Between the preparing and the running of one, another could end the transaction.
    return this.#pglite.runExclusive(async () => this.#run(statements));
  }

  /** The same for one statement, in the words of PGlite. */
  async query(text: string, params: readonly unknown[] = [], options?: QueryOptions): Promise<Results> {
    return only(await this.run([{ text, params, options }]));
  }

  async #run(statements: readonly Statement[]): Promise<Results[]> {
    const ready: Prepared[] = [];
    for (const { text } of statements) ready.push(this.#used(text) ?? (await this.#prepare(text)));
    const messages = ready.flatMap(({ name, parameterTypes }, at) => {
      const values = (statements[at]?.params ?? []).map((value, place) => this.#written(value, parameterTypes[place]));
      return [serialize.bind({ statement: name, values }), serialize.execute()];
    });
    const answer = await this.#send(...messages, serialize.sync()).catch(async (error: unknown) => {
      // A table has changed: what it is used in has to be prepared anew.
      if (error instanceof Error && 'code' in error && error.code === CACHED_PLAN_IS_OUT_OF_DATE)
        for (const [at, { text }] of statements.entries()) await this.#forget(text, ready[at]?.name ?? '');
      throw error;
    });
    let from = 0;
    return ready.map(({ head }, at) => {
      const to = answer.findIndex((message, place) => place >= from && message.name === 'commandComplete') + 1;
      const own = answer.slice(from, to);
      from = to;
      return only(parse.parseResults([...head, ...own], this.#pglite.parsers, statements[at]?.options));
    });
  }

  #used(text: string): Prepared | undefined {
    const prepared = this.#prepared.get(text);
    if (prepared === undefined) return undefined;
    // The order of the map is that of use.
    this.#prepared.delete(text);
    this.#prepared.set(text, prepared);
    return prepared;
  }

  async #prepare(text: string): Promise<Prepared> {
    const [oldest] = this.#prepared;
    if (oldest !== undefined && this.#prepared.size >= PREPARED_MAX) await this.#forget(oldest[0], oldest[1].name);
    this.#names += 1;
    const name = `s${this.#names}`;
    const answer = await this.#send(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }), serialize.sync());
    const prepared = {
      name,
      parameterTypes: parse.parseDescribeStatementResults(answer),
      head: answer.filter((message) => message.name === 'rowDescription'),
    };
    this.#prepared.set(text, prepared);
    return prepared;
  }

  async #forget(text: string, name: string): Promise<void> {
    this.#prepared.delete(text);
    await this.#send(serialize.close({ type: 'S', name }), serialize.sync());
  }

  #written(value: unknown, type: number | undefined): string | null {
    if (value === null || value === undefined) return null;
    const write = type === undefined ? undefined : this.#pglite.serializers[type];
    const text: unknown = write !== undefined ? write(value) : typeof value === 'string' ? value : JSON.stringify(value);
    // `pg-protocol` would write NULL for it.
    if (typeof text !== 'string') throw new TypeError('A parameter without JSON cannot be written.');
    return text;
  }

  async #send(...messages: readonly Uint8Array[]): Promise<Message[]> {
    // PGlite keeps its files as they are written; there is nothing to be carried over after a statement.
    return this.#pglite.execProtocolStream(Buffer.concat(messages), { syncToFs: false });
  }
}

function only([results]: readonly Results[]): Results {
  if (results === undefined) throw new Error('The embedded database answered nothing.');
  return results;
}
