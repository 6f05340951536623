import type { LanguageModel, Speech } from '@ezri/ai';
import { createLogger, createService, type AppRouter, type Config, type Service } from '@ezri/api';
import type { Role } from '@ezri/contract';
import { updateAccount, type Bus, type Database } from '@ezri/store';
import { randomBytes } from 'node:crypto';
import { httpClient, signedIn, type Client, type Server } from './client.ts';
import { instantModel } from './models.ts';
import { cuttable, openGrounds, type Ground } from './node.ts';

/** All clients of a world come from one address. */
const MANY_SOCKETS = { perAddress: 5_000, perAccount: 500, overall: 10_000 };
const PASSWORD = 'a quiet river in may';

export interface WorldOptions {
  /** Who writes the replies; `instantModel()` when left out. */
  readonly model?: LanguageModel;
  /** Who hears and speaks; the browsers when left out. */
  readonly speech?: Speech;
  /** Seeds the demo accounts. */
  readonly demo?: boolean;
  /** How many nodes of Ezri there are, one when left out. */
  readonly nodes?: number;
  /** A folder for the embedded database; in memory without one. */
  readonly dataDir?: string;
  /** A Postgres and a Redis to run on; without them all nodes share one embedded database and one bus in memory. */
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** The folder with the built pages. */
  readonly webRoot?: string;
  readonly config?: Partial<Config>;
  /** What is served; the app's own router when left out. */
  readonly router?: AppRouter;
}

/** One node of a world. */
export interface WorldNode extends Server {
  readonly service: Service;
  readonly db: Database;
  readonly bus: Bus;
  /** Ends it as a kill would: it writes nothing more and says nothing more to anybody, and its sockets are gone. */
  kill(): Promise<void>;
  /** Its database does not answer until the returned object is disposed. */
  withoutDatabase(): Disposable;
}

/** A whole Ezri of one's own: real database, real service, real sockets on a free port of this machine. */
export interface World extends Server, AsyncDisposable {
  readonly service: Service;
  readonly db: Database;
  readonly bus: Bus;
  /** All nodes; the world's own `url`, `service`, `db` and `bus` are the first one's. */
  readonly nodes: readonly [WorldNode, ...WorldNode[]];
  /** Of every newcomer. */
  readonly password: string;
  /** Somebody new, signed up and signed in at a node, the first unless told otherwise. Their name and address occur nowhere else. */
  person(node?: number): Promise<Client>;
  /** A new member of staff (role admin). */
  staff(): Promise<Client>;
  /** A new supervisor (role super). */
  super(): Promise<Client>;
  /** Always the same member of staff, for a look at the queue. */
  watcher(): Promise<Client>;
  signIn(credentials: Credentials, node?: number): Promise<Client>;
  /** Another device of the same person, at this node. */
  elsewhere(client: Client, node: number): Promise<Client>;
}

/** `await using world = await createWorld({ model })`. Disposing it ends every client, the service and the database, in that order. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  await using building = new AsyncDisposableStack();
  const config = configOf(options);
  const { dataDir, databaseUrl, redisUrl } = options;
  const secret = config.jwtKeys[config.currentKey] ?? '';
  const grounds = await openGrounds(building, options.nodes ?? 1, { dataDir, databaseUrl, redisUrl, secret });
  const isShared = databaseUrl === undefined && grounds.length > 1;
  const common = { model: options.model ?? instantModel(), speech: options.speech, router: options.router, isShared };
  const [first, ...others] = grounds;
  if (first === undefined) throw new Error('A world has at least one node.');
  const nodes: [WorldNode, ...WorldNode[]] = [await startNode(building, config, { ...first, ...common })];
  for (const ground of others) nodes.push(await startNode(building, config, { ...ground, ...common }));
  const clients = building.use(new AsyncDisposableStack());
  const { url, service, db, bus } = nodes[0];

  const passwords = new Map<string, Credentials>();
  const serverOf = (node: number): Server => nodes[node] ?? nodes[0];
  const signIn = async (credentials: Credentials, node = 0): Promise<Client> => {
    const client = clients.use(await signedIn(serverOf(node), credentials));
    passwords.set(client.account.id, credentials);
    return client;
  };
  const newcomer = async (role: Role, node = 0): Promise<Client> => {
    const mark = randomBytes(6).toString('hex');
    const credentials = { email: `${mark}@people.example`, password: PASSWORD };
    const { account } = await httpClient({ url }).account.signUp.mutate({ ...credentials, name: `Zephyrine ${mark}` });
    if (role !== 'user') await db.transaction(async (tx) => updateAccount(tx, account.id, { role }));
    return signIn(credentials, node);
  };
  let watcher: Promise<Client> | undefined;

  const built = building.move();
  return {
    url,
    service,
    db,
    bus,
    nodes,
    password: PASSWORD,
    person: async (node) => newcomer('user', node),
    staff: async () => newcomer('admin'),
    super: async () => newcomer('super'),
    watcher: async () => (watcher ??= newcomer('admin')),
    signIn,
    async elsewhere({ account }, node) {
      const credentials = passwords.get(account.id);
      if (credentials === undefined) throw new Error('Somebody of another world.');
      return signIn(credentials, node);
    },
    [Symbol.asyncDispose]: async () => built.disposeAsync(),
  };
}

interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface NodeParts extends Ground {
  readonly model: LanguageModel;
  readonly speech: Speech | undefined;
  readonly router: AppRouter | undefined;
  readonly isShared: boolean;
}

async function startNode(owner: AsyncDisposableStack, config: Config, { isShared, model, speech, router, ...parts }: NodeParts): Promise<WorldNode> {
  const { ground, cut, withoutDatabase } = cuttable(parts, isShared);
  const service = owner.use(await createService(config, { ...ground, model, speech, router, log: createLogger('silent') }));
  return {
    url: service.url,
    service,
    db: parts.db,
    bus: parts.bus,
    withoutDatabase,
    async kill() {
      cut();
      await service[Symbol.asyncDispose]();
    },
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
