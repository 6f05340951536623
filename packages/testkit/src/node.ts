import {
  createMemoryBus,
  createMemoryReplyTexts,
  DatabaseUnreachable,
  openDatabase,
  openRedis,
  type Bus,
  type Database,
  type Redis,
  type ReplyTexts,
} from '@ezri/store';

/** What one node stands on. */
export interface Ground {
  readonly db: Database;
  readonly bus: Bus;
  readonly texts: ReplyTexts;
  readonly redis: Redis | null;
}

export interface GroundOptions {
  /** A folder for the embedded database; in memory without one. */
  readonly dataDir?: string | undefined;
  /** A Postgres, which each node opens for itself, instead of one embedded database for all. */
  readonly databaseUrl?: string | undefined;
  /** A Redis, through which the nodes hear each other, instead of memory. */
  readonly redisUrl?: string | undefined;
  readonly secret: string;
}

/** Opens the ground of each of `count` nodes. What they share is opened once; `owner` closes everything in the end, the first last. */
export async function openGrounds(owner: AsyncDisposableStack, count: number, options: GroundOptions): Promise<Ground[]> {
  const { dataDir, databaseUrl, redisUrl, secret } = options;
  const memory = redisUrl === undefined ? owner.use(createMemoryBus()) : null;
  const memoryTexts = createMemoryReplyTexts();
  let embedded: Database | undefined;
  const grounds: Ground[] = [];
  for (let n = 0; n < count; n += 1) {
    const redis = redisUrl === undefined ? null : owner.use(openRedis({ url: redisUrl, secrets: [secret] }));
    const bus = memory ?? redis?.bus;
    if (bus === undefined) throw new Error('A node needs a bus.');
    const db = embedded ?? owner.use(await openDatabase({ bus, dataDir, url: databaseUrl }));
    if (databaseUrl === undefined) embedded = db;
    grounds.push({ db, bus, redis, texts: redis?.texts ?? memoryTexts });
  }
  return grounds;
}

export interface Cuttable {
  readonly ground: Ground;
  /** From now on nothing answers and nothing gets through, as for a process that was killed. */
  cut(): void;
  /** The database does not answer until the returned object is disposed. */
  withoutDatabase(): Disposable;
}

/** The same ground, until it is cut. `isShared`: other nodes write through the same database object, and must not be taken for this one. */
export function cuttable({ db, bus, texts, redis }: Ground, isShared: boolean): Cuttable {
  let dead = false;
  let outages = 0;
  const alive = () => {
    if (dead || outages > 0) throw new DatabaseUnreachable('This node of the test has no database.');
  };
  const ground: Ground = {
    redis,
    db: {
      kind: db.kind,
      isShared: isShared || db.isShared,
      get epoch() {
        return db.epoch;
      },
      metrics: () => db.metrics(),
      transaction: async (work) => (alive(), db.transaction(work)),
      snapshot: async (work) => (alive(), db.snapshot(work)),
      read: async (work) => (alive(), db.read(work)),
      onAppended: (listener) => (isShared ? () => {} : db.onAppended((events) => void (dead || listener(events)))),
      ping: async () => (alive(), db.ping()),
      [Symbol.asyncDispose]: async () => db[Symbol.asyncDispose](),
    },
    bus: {
      publish: (channel, payload) => void (dead || bus.publish(channel, payload)),
      subscribe: (pattern, handler) => bus.subscribe(pattern, (payload, channel) => void (dead || handler(payload, channel))),
      onReconnect: (listener) => bus.onReconnect(listener),
      [Symbol.asyncDispose]: async () => bus[Symbol.asyncDispose](),
    },
    texts: {
      set: (replyId, text) => void (dead || texts.set(replyId, text)),
      get: async (replyId) => (dead ? null : texts.get(replyId)),
      delete: (replyId) => void (dead || texts.delete(replyId)),
    },
  };
  return {
    ground,
    cut: () => void (dead = true),
    withoutDatabase() {
      outages += 1;
      return { [Symbol.dispose]: () => void (outages -= 1) };
    },
  };
}
