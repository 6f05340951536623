import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const writer = fileURLToPath(new URL('writer.fixture.ts', import.meta.url));

/** A writing process, and the lines that it has said so far. */
export function write(dataDir: string, count = 'endless') {
  const child = spawn(process.execPath, [writer, dataDir, count], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close');
  // The last line may have been cut off: only whole ones count.
  const lines = () => said.split('\n').slice(0, -1);
  return { child, ended, lines };
}
