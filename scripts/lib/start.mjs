import { buildWeb } from './build.mjs';
import { foreground } from './foreground.mjs';
import { install } from './install.mjs';
import { NODE, toolEnvironment } from './paths.mjs';
import { run } from './plain.mjs';
import { chosenPort, expectFreePort, loadSettings } from './settings.mjs';

/** `npm start`: installs, builds and serves. */
export const start = () =>
  run(async () => {
    loadSettings();
    const port = chosenPort();
    await expectFreePort(port, `PORT=${port + 1} npm start`);
    await install();
    await buildWeb();
    await serve();
  });

/** Hands the terminal over to the server. The demo is on unless this is production or EZRI_DEMO says otherwise. */
export async function serve() {
  const demo = process.env.EZRI_DEMO || (process.env.NODE_ENV === 'production' ? undefined : '1');
  await foreground([{ file: NODE, args: ['apps/server/src/main.ts'], env: toolEnvironment({ EZRI_DEMO: demo }) }]);
}
