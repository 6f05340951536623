import type { Scene } from '../scene.ts';
import { backendsOf, postgresOf } from './postgres.ts';

/** Ends one connection of a node to Postgres every `everyMs`, whatever it is doing. `stop` answers how many there were. */
export function disturbBackends(scene: Scene, everyMs: number): { stop(): Promise<number> } {
  const random = scene.random.fork('backends');
  let ended = 0;
  let stopped = false;
  let busy: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    busy = busy.then(async () => {
      if (stopped) return;
      // The harness looks at the database with the same code, and so under the same name; it finds its way back like a node.
      const backends = await backendsOf(scene);
      if (backends.length === 0) return;
      const [answer] = await postgresOf(scene).query('select pg_terminate_backend($1) as done', { values: [random.pick(backends).pid] });
      if (answer?.['done'] === true) ended += 1;
    });
  }, everyMs);
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await busy;
      return ended;
    },
  };
}
