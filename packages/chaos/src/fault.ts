import type { ClusterOptions } from './infra/cluster.ts';
import type { Scene } from './scene.ts';

/** `cluster`: three nodes over Postgres and Redis behind a balancer. `embedded`: one node over PGlite with the bus in memory. */
export type Platform = 'cluster' | 'embedded';

/** One way in which things go wrong, and what must hold all the same. The ids are those of docs/reliability.md. */
export interface Fault {
  readonly id: `F${number}`;
  readonly title: string;
  /** What it must show, for people. */
  readonly bound: string;
  readonly on: readonly Platform[];
  /** Needs a cluster of its own, made like this; otherwise it shares one with other faults and must leave it in order. */
  readonly own?: Partial<ClusterOptions>;
  /** Part of the short run in `npm test`. */
  readonly brief?: boolean;
  run(scene: Scene): Promise<void>;
}
