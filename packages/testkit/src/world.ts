import type { LanguageModel } from '@ezri/ai';
import { createLogger, createService, type Config, type Service } from '@ezri/api';
import type { Role } from '@ezri/contract';
import { createMemoryBus, openDatabase, updateAccount, type Bus, type Database } from '@ezri/store';
import { randomBytes } from 'node:crypto';
import { httpClient, signedIn, type Client, type Server } from './client.ts';
import { instantModel } from './models.ts';

/** All clients of a world come from one address. */
const MANY_SOCKETS = { perAddress: 5_000, perAccount: 500, overall: 10_000 };
const PASSWORD = 'a quiet river in may';

export interface WorldOptions {
  /** Who writes the replies; `instantModel()` when left out. */
  readonly model?: LanguageModel;
  /** Seeds the demo accounts. */
  readonly demo?: boolean;
  /** A folder for the embedded database; in memory without one. */
  readonly dataDir?: string;
  /** The folder with the built pages. */
  readonly webRoot?: string;
  readonly config?: Partial<Config>;
}

/** A whole Ezri of one's own: real database, real service, real sockets on a free port of this machine. */
export interface World extends Server, AsyncDisposable {
  readonly service: Service;
  readonly db: Database;
  readonly bus: Bus;
  /** Somebody new, signed up and signed in. Their name and address occur nowhere else. */
  person(): Promise<Client>;
  /** A new member of staff (role admin). */
  staff(): Promise<Client>;
  /** A new supervisor (role super). */
  super(): Promise<Client>;
  /** Always the same member of staff, for a look at the queue. */
  watcher(): Promise<Client>;
  signIn(credentials: { email: string; password: string }): Promise<Client>;
}

/** `await using world = await createWorld({ model })`. Disposing it ends every client, the service and the database, in that order. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  await using building = new AsyncDisposableStack();
  const bus = building.use(createMemoryBus());
  const db = building.use(await openDatabase({ bus, dataDir: options.dataDir }));
  const service = building.use(
    await createService(configOf(options), { db, bus, model: options.model ?? instantModel(), log: createLogger('silent') }),
  );
  const clients = building.use(new AsyncDisposableStack());
  const { url } = service;

  const signIn = async (credentials: { email: string; password: string }): Promise<Client> => clients.use(await signedIn({ url }, credentials));
  const newcomer = async (role: Role): Promise<Client> => {
    const mark = randomBytes(6).toString('hex');
    const credentials = { email: `${mark}@people.example`, password: PASSWORD };
    const { account } = await httpClient({ url }).account.signUp.mutate({ ...credentials, name: `Zephyrine ${mark}` });
    if (role !== 'user') await db.transaction(async (tx) => updateAccount(tx, account.id, { role }));
    return signIn(credentials);
  };
  let watcher: Promise<Client> | undefined;

  const built = building.move();
  return {
    url,
    service,
    db,
    bus,
    person: async () => newcomer('user'),
    staff: async () => newcomer('admin'),
    super: async () => newcomer('super'),
    watcher: async () => (watcher ??= newcomer('admin')),
    signIn,
    [Symbol.asyncDispose]: async () => built.disposeAsync(),
  };
}

function configOf({ demo = false, webRoot, config }: WorldOptions): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    allowedOrigins: [],
    jwtKeys: { test: randomBytes(32).toString('hex') },
    currentKey: 'test',
    demo,
    trustProxy: false,
    secureCookies: false,
    webRoot: webRoot ?? null,
    socketLimits: MANY_SOCKETS,
    ...config,
  };
}
