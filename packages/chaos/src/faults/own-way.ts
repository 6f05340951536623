import { createFaultProxy, type FaultProxy } from '../infra/fault-proxy.ts';
import type { Scene } from '../scene.ts';

/** A way in for some clients alone, in front of the balancer, or of `url`. Healed when the fault is over, and there until its clients are gone. */
export async function openWay(scene: Scene, url: string = scene.cluster.url): Promise<{ readonly way: FaultProxy; readonly url: string }> {
  const way = scene.keep(await createFaultProxy({ target: { host: '127.0.0.1', port: Number(new URL(url).port) }, seed: scene.seed }));
  scene.onEnd(async () => way.heal());
  return { way, url: `http://127.0.0.1:${way.port}` };
}
