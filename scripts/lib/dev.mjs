import { join } from 'node:path';
import { foreground } from './foreground.mjs';
import { install } from './install.mjs';
import { NODE, ROOT, commandFile, toolEnvironment } from './paths.mjs';
import { run } from './plain.mjs';
import { chosenPort, expectFreePort, loadSettings } from './settings.mjs';

const WEB_PORT = 5173;

/** `npm run dev`: pages with hot reload on 5173, which pass /trpc on to a server that starts again when its files change. */
export const dev = () =>
  run(async () => {
    loadSettings();
    const port = chosenPort();
    await expectFreePort(port, `PORT=${port + 1} npm run dev`);
    await expectFreePort(WEB_PORT, 'vite is fixed to this one, so please stop the other program');
    await install();
    const env = toolEnvironment({ EZRI_DEMO: process.env.EZRI_DEMO || '1', PORT: String(port) });
    await foreground([
      { file: NODE, args: ['--watch', '--watch-preserve-output', 'apps/server/src/main.ts'], env },
      { file: NODE, args: [commandFile('vite', 'vite', 'apps/web'), '--port', String(WEB_PORT), '--strictPort'], env, cwd: join(ROOT, 'apps/web') },
    ]);
  });
