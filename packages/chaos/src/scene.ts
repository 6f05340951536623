import type { Role } from '@ezri/contract';
import { createMemoryBus, headsOf, openDatabase, type Database } from '@ezri/store';
import { examples, type CheckOptions } from './check/invariants.ts';
import type { Weights } from './check/memory.ts';
import { queryOf, readLog, type Log, type Query } from './check/log.ts';
import type { Platform } from './fault.ts';
import { Findings } from './findings.ts';
import type { Cluster } from './infra/cluster.ts';
import type { PostgresServer } from './infra/postgres-server.ts';
import { Journal } from './journal.ts';
import type { Accounts, Credentials } from './load/accounts.ts';
import type { ChaosClient } from './load/client.ts';
import type { Direct } from './load/direct.ts';
import { describe, isFresh } from './load/fresh.ts';
import { createPerson, talk, type Manner, type Person } from './load/person.ts';
import { createStaffMember, type StaffMember } from './load/staff.ts';
import type { Random } from './random.ts';

/** After a fault has been healed everything must be quiet and complete within this time. */
export const QUIET_MS = 15_000;
const LOOK_EVERY_MS = 25;
/** A connection that was reset is known to be so on the other side after this time. */
const NOTICE_MS = 250;

export interface SceneParts {
  readonly platform: Platform;
  readonly seed: number;
  /** The short run of `npm test`: fewer people, shorter waits, the same checks. */
  readonly brief: boolean;
  readonly random: Random;
  readonly cluster: Cluster;
  readonly accounts: Accounts;
  /** The harness's own way to the database, past every proxy; null on the embedded platform, whose folder one process alone may open. */
  readonly direct: Direct | null;
}

/** What one fault has at hand: the system, people and staff on real clients, and places to write down what was found. */
export class Scene extends Findings {
  readonly platform: Platform;
  readonly seed: number;
  readonly brief: boolean;
  readonly random: Random;
  readonly cluster: Cluster;
  readonly journal = new Journal();
  readonly clients: ChaosClient[] = [];
  readonly startedAt = Date.now();
  /** Stands in everything that people say, and nowhere else. */
  readonly canary: string;
  check: CheckOptions = {};
  /** What I6 compares with, when it is not what the nodes weighed before the scene: a node that has yet to warm up grows by itself. */
  weights: Weights | null = null;
  /** From when to when the fault lasted. */
  window: { from: number; to: number } | null = null;
  readonly #accounts: Accounts;
  readonly #direct: SceneParts['direct'];
  readonly #ends: (() => Promise<void>)[] = [];
  readonly #kept = new AsyncDisposableStack();

  constructor({ platform, seed, brief, random, cluster, accounts, direct }: SceneParts) {
    super();
    this.platform = platform;
    this.seed = seed;
    this.brief = brief;
    this.random = random;
    this.cluster = cluster;
    this.canary = `canary${random.fork('canary').between(100_000, 999_999)}x${Date.now().toString(36)}`;
    this.#accounts = accounts;
    this.#direct = direct;
  }

  get db(): Database {
    if (this.#direct === null) throw new Error('Nobody else can open the embedded database while its server runs.');
    return this.#direct.db;
  }

  get query(): Query {
    if (this.#direct === null) throw new Error('Nobody else can open the embedded database while its server runs.');
    return this.#direct.query;
  }

  accounts(role: Role, count: number): Promise<Credentials[]> {
    return this.#accounts.make(role, count);
  }

  /** People on the page of a conversation, connected through the balancer unless `url` says where. */
  async people(count: number, url: string = this.cluster.url): Promise<Person[]> {
    const people: Person[] = [];
    for (const credentials of await this.accounts('user', count)) {
      const person = await createPerson(
        { url, signInUrl: this.cluster.url },
        `person${this.clients.length + 1}`,
        credentials,
        this.journal,
        this.canary,
      );
      this.clients.push(person);
      people.push(person);
    }
    await this.untilFresh(people);
    return people;
  }

  /** Members of staff with the queue open. */
  async staff(count: number, options: Parameters<typeof createStaffMember>[4] = {}, url: string = this.cluster.url): Promise<StaffMember[]> {
    const staff: StaffMember[] = [];
    for (const credentials of await this.accounts('admin', count)) {
      const member = await createStaffMember(
        { url, signInUrl: this.cluster.url },
        `staff${this.clients.length + 1}`,
        credentials,
        this.journal,
        options,
      );
      this.clients.push(member);
      staff.push(member);
    }
    await this.untilFresh(staff);
    return staff;
  }

  /** Lets everybody talk until the returned function is called, which waits for what was begun. Called by itself at the end of the scene. */
  talking(people: readonly Person[], manner: Manner): () => Promise<void> {
    const enough = new AbortController();
    const all = Promise.all(people.map((person) => talk(person, manner, this.random.fork(person.name), enough.signal)));
    const stop = async () => {
      enough.abort();
      await all;
    };
    this.#ends.push(stop);
    return stop;
  }

  /** Something to be undone at the end of the scene, whatever happens. */
  onEnd(end: () => Promise<void>): void {
    this.#ends.push(end);
  }

  /** Something that is needed until everything has been judged. */
  keep<T extends AsyncDisposable>(resource: T): T {
    return this.#kept.use(resource);
  }

  /** Nodes and harness have another server from now on: what a fail-over does. */
  async useDatabaseAt(server: PostgresServer): Promise<void> {
    this.cluster.useDatabaseAt(server);
    if (this.cluster.directUrl !== null) await this.#direct?.follow(this.cluster.directUrl);
  }

  /** The time of `work` is the time of the fault: latencies are told apart by it. */
  async during<T>(what: string, work: () => Promise<T>): Promise<T> {
    this.journal.note(`${what}: begins`);
    const from = Date.now();
    try {
      return await work();
    } finally {
      this.window = { from: Math.min(this.window?.from ?? from, from), to: Date.now() };
      this.journal.note(`${what}: ends`);
    }
  }

  /** Milliseconds until all of these have an open line and feeds that are up to date. Rejects after `withinMs`. */
  async untilFresh(clients: readonly ChaosClient[] = this.clients, withinMs = QUIET_MS): Promise<number> {
    const behind = () => clients.filter((client) => !isFresh(client));
    return this.until(
      () => behind().length === 0,
      () => `${behind().length} clients to be live, such as ${describe(behind()[0])}`,
      withinMs,
    );
  }

  /** Like `untilFresh`, counted from now, for a break that clients have yet to notice. */
  async untilBack(clients: readonly ChaosClient[] = this.clients, withinMs = QUIET_MS): Promise<number> {
    const begun = performance.now();
    await new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
    await this.untilFresh(clients, withinMs);
    return performance.now() - begun;
  }

  /** Milliseconds until these clients have shown everything that there is in the topics they follow. */
  async untilAtHead(clients: readonly ChaosClient[] = this.clients, withinMs = QUIET_MS): Promise<number> {
    const behind = async () => (await Promise.all(clients.map((client) => this.#behind(client)))).flat();
    let last: string[] = [];
    return this.until(
      async () => (last = await behind()).length === 0,
      () => `clients to be complete: ${examples(last)}`,
      withinMs,
    );
  }

  /** What the log holds; on the embedded platform the server is stopped for it and started again. */
  async readLog(): Promise<Log> {
    if (this.#direct !== null) return readLog(this.#direct.db, this.#direct.query, this.startedAt);
    return this.cluster.whileStopped(async (dataDir) => {
      await using db = await openDatabase({ dataDir, bus: createMemoryBus() });
      return await readLog(db, queryOf(db), this.startedAt);
    });
  }

  async #behind(client: ChaosClient): Promise<string[]> {
    const topics = [...client.positions];
    const heads =
      this.#direct === null
        ? new Map(await Promise.all(topics.map(async ([topic]) => [topic, (await client.headOf(topic))?.seq ?? 0] as const)))
        : await this.#direct.db.read(async (tx) =>
            headsOf(
              tx,
              topics.map(([topic]) => topic),
            ),
          );
    return topics.flatMap(([topic, { seq }]) => {
      const head = heads.get(topic) ?? 0;
      return seq >= head ? [] : [`${client.name} ${topic} has ${seq} of ${head}`];
    });
  }

  /** Milliseconds until `test` holds. Rejects after `withinMs`, saying what was waited for. */
  async until(test: () => boolean | Promise<boolean>, what: string | (() => string), withinMs = QUIET_MS): Promise<number> {
    const begun = performance.now();
    while (!(await test())) {
      if (performance.now() - begun > withinMs) throw new Error(`Waited ${withinMs} ms for ${typeof what === 'string' ? what : what()}.`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    return performance.now() - begun;
  }

  /** Ends the talk and whatever else was to be ended, the latest first. */
  async end(): Promise<void> {
    for (const end of this.#ends.splice(0).toReversed()) await end();
  }

  async dispose(): Promise<void> {
    for (const client of this.clients) client[Symbol.dispose]();
    await this.#kept.disposeAsync();
  }
}
