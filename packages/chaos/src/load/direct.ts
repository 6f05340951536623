import { createMemoryBus, openDatabase, type Database } from '@ezri/store';
import { queryOf, type Query } from '../check/log.ts';

/** What the harness's own connections call themselves, so that whoever ends connections of nodes can leave them out. */
const HARNESS = 'ezri-harness';

/** The harness's own look at the database, past every proxy. */
export interface Direct extends AsyncDisposable {
  readonly db: Database;
  readonly query: Query;
  /** Looks at another server from now on: after a fail-over the old one says nothing more, or what was. */
  follow(url: string): Promise<void>;
}

export async function openDirect(first: string): Promise<Direct> {
  let db = await open(first);
  return {
    get db() {
      return db;
    },
    query: (statement) => queryOf(db)(statement),
    async follow(url) {
      const before = db;
      db = await open(url);
      await before[Symbol.asyncDispose]();
    },
    [Symbol.asyncDispose]: () => db[Symbol.asyncDispose](),
  };
}

async function open(url: string): Promise<Database> {
  const named = new URL(url);
  named.searchParams.set('application_name', HARNESS);
  return openDatabase({ url: named.href, bus: createMemoryBus() });
}
