import { createWorld, hangingModel } from '@ezri/testkit';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

// The server as it is, with the built pages, but with a model that never says a word. Runs until SIGTERM.
const { DATA_DIR } = process.env;
await using world = await createWorld({
  model: hangingModel(),
  demo: true,
  webRoot: fileURLToPath(new URL('../../../../apps/web/dist', import.meta.url)),
  ...(DATA_DIR === undefined ? {} : { dataDir: DATA_DIR }),
});
console.log(`Listening on ${world.url}`);
await once(process, 'SIGTERM');
