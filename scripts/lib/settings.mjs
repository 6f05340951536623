import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Plain } from './plain.mjs';
import { ROOT } from './paths.mjs';

const DEFAULT_PORT = 3001;

/** Takes over `.env` from the top folder, when there is one; what the shell has set already wins. */
export function loadSettings() {
  const file = join(ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** The port that the server will listen on. A value that is no port is the server's to complain about, with all other faults. */
export function chosenPort() {
  return Number(process.env.PORT || process.env.WEBSOCKET_PORT || DEFAULT_PORT);
}

/**
 * Fails when another program listens on the port.
 * @param {number} port
 * @param {string} advice what to type instead
 */
export async function expectFreePort(port, advice) {
  if (!Number.isInteger(port) || port <= 0 || port > 65_535) return;
  for (const host of ['0.0.0.0', '127.0.0.1', '::']) {
    if ((await listenFault(port, host)) !== 'EADDRINUSE') continue;
    throw new Plain(
      `Port ${port} is taken by another program (or by Ezri itself, in another terminal).\nStop that program, or choose another port: ${advice}`,
    );
  }
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>} the code of the fault, null when the port is free
 */
function listenFault(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ fault) => resolve(fault.code ?? 'unknown'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}
