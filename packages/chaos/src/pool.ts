import type { Fault, Platform } from './fault.ts';
import { createCluster, type Cluster, type ClusterOptions } from './infra/cluster.ts';
import { createAccounts, embeddedAccounts } from './load/accounts.ts';
import { openDirect } from './load/direct.ts';
import { createRandom } from './random.ts';
import { runFault } from './run.ts';
import type { Result } from './result.ts';
import type { SceneParts } from './scene.ts';

interface Ready extends AsyncDisposable {
  readonly parts: Pick<SceneParts, 'cluster' | 'accounts' | 'direct'>;
}

export interface RunOptions {
  readonly seed: number;
  readonly brief: boolean;
}

/** Systems to break. Faults that leave theirs in order share one; the others get one of their own. */
export class Pool implements AsyncDisposable {
  readonly #shared = new Map<Platform, Ready>();
  #made = 0;

  /** Runs one fault on one platform. */
  async run(fault: Fault, platform: Platform, { seed, brief }: RunOptions): Promise<Result> {
    const random = createRandom(seed).fork(`${fault.id}${platform}`);
    if (fault.own !== undefined) {
      await using own = await this.#make(platform, seed, fault.own);
      return await runFault(fault, { ...own.parts, platform, seed, brief, random });
    }
    const shared = this.#shared.get(platform) ?? (await this.#make(platform, seed, {}));
    this.#shared.set(platform, shared);
    const result = await runFault(fault, { ...shared.parts, platform, seed, brief, random });
    // What is not as it should be may go on not being so: the next fault begins on a new system.
    if (result.problems.length > 0) await this.#drop(platform);
    return result;
  }

  async #make(platform: Platform, seed: number, options: Partial<ClusterOptions>): Promise<Ready> {
    await using building = new AsyncDisposableStack();
    const cluster: Cluster = building.use(await createCluster({ seed, ...options, embedded: platform === 'embedded' }));
    this.#made += 1;
    const mark = `c${process.pid}-${this.#made}`;
    const [first] = cluster.nodes;
    if (first === undefined) throw new Error('A cluster without nodes.');
    if (cluster.directUrl === null) {
      const built = building.move();
      return { parts: { cluster, accounts: embeddedAccounts(first, mark), direct: null }, [Symbol.asyncDispose]: () => built.disposeAsync() };
    }
    const direct = building.use(await openDirect(cluster.directUrl));
    const accounts = await createAccounts(first, direct, mark);
    const built = building.move();
    return { parts: { cluster, accounts, direct }, [Symbol.asyncDispose]: () => built.disposeAsync() };
  }

  async #drop(platform: Platform): Promise<void> {
    const ready = this.#shared.get(platform);
    this.#shared.delete(platform);
    await ready?.[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const platform of this.#shared.keys()) await this.#drop(platform);
  }
}
