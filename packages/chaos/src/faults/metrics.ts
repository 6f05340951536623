import type { Scene } from '../scene.ts';

/** What every running node says of itself on /metrics under `ezri_<name>`, in the order of the nodes. */
export async function metricOf({ cluster }: Scene, name: string): Promise<number[]> {
  return Promise.all(
    cluster.nodes.map(async ({ url }) => {
      const text = await (await fetch(`${url}/metrics`)).text();
      const line = new RegExp(`^ezri_${name} (\\S+)`, 'm').exec(text);
      if (line === null) throw new Error(`/metrics does not say "${name}".`);
      return Number(line[1]);
    }),
  );
}

/** The same over all nodes. */
export const totalOf = async (scene: Scene, name: string): Promise<number> => (await metricOf(scene, name)).reduce((sum, value) => sum + value, 0);
