import { createBalancer, type Balancer } from '../infra/balancer.ts';
import { local, type ClusterNode } from '../infra/cluster-node.ts';
import type { Scene } from '../scene.ts';

/** A balancer of its own that sends everybody to one node, until `open` adds the others: whoever is on it is known to be there, and can move. */
export interface Way {
  readonly url: string;
  readonly balancer: Balancer;
  open(): Promise<void>;
}

/** There until everything has been judged. */
export async function wayTo(scene: Scene, node: ClusterNode): Promise<Way> {
  const balancer = scene.keep(await createBalancer());
  const untilUp = async () => void (await scene.until(() => balancer.states().every(({ state }) => state === 'up'), 'the way in to be open'));
  balancer.add(local(node.front.port));
  await untilUp();
  return {
    url: balancer.url,
    balancer,
    async open() {
      for (const other of scene.cluster.nodes) if (other !== node) balancer.add(local(other.front.port));
      await untilUp();
    },
  };
}

export const othersThan = ({ cluster }: Scene, node: ClusterNode): ClusterNode[] => cluster.nodes.filter((other) => other !== node);

/** Resolves once a node that was armed has ended by itself. */
export const untilDead = async (scene: Scene, node: ClusterNode): Promise<void> =>
  void (await scene.until(() => node.pid === null, `${node.name} to end where it was told to`));
