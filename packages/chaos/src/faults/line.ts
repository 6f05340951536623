import { createFaultProxy, type FaultProxy } from '../infra/fault-proxy.ts';
import type { Scene } from '../scene.ts';

/** A way to the balancer that belongs to one client: what is broken on it is broken for nobody else. */
export interface Line {
  readonly url: string;
  readonly proxy: FaultProxy;
}

export async function ownLine(scene: Scene): Promise<Line> {
  const { hostname: host, port } = new URL(scene.cluster.url);
  const proxy = scene.keep(await createFaultProxy({ target: { host, port: Number(port) }, seed: scene.seed }));
  scene.onEnd(() => proxy.heal());
  return { url: new URL(proxy.through(scene.cluster.url)).origin, proxy };
}
