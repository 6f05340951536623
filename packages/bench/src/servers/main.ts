import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { bodyOf } from '../event.ts';
import type { ContenderName } from '../contenders.ts';
import type { Asked, Job, Plan, Usage } from '../harness/messages.ts';
import type { Contender, Open } from './contender.ts';
import { profiled } from './profile.ts';

// The process that is measured: one contender, told what to do over IPC, until its parent lets go. Only its own code is loaded.
const OPEN: Readonly<Record<ContenderName, () => Promise<Open>>> = {
  ezri: async () => (await import('./ezri.ts')).openEzri,
  'ezri-memory': async () => (await import('./ezri-memory.ts')).openEzriMemory,
  'socket.io': async () => (await import('./socket-io.ts')).openSocketIo,
  'graphql-ws': async () => (await import('./graphql-ws.ts')).openGraphqlWs,
  trpc: async () => (await import('./trpc.ts')).openTrpc,
  ws: async () => (await import('./ws.ts')).openWs,
  'ws-framed': async () => (await import('./ws-framed.ts')).openWsFramed,
};

const sockets = new Set<Socket>();
subscribe('net.server.socket', (message) => {
  const { socket } = message as { socket: Socket };
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
});

const { name, storage, ...options } = JSON.parse(process.argv[2] ?? '') as Job;
const open = await OPEN[name]();
const contender = await open(storage, options);

/** One publication per tick; a tick that is late is made up for, and never two at once. */
async function publish({ from, ticks, perTick, everyMs, bytes }: Plan): Promise<void> {
  const start = performance.now();
  for (let tick = 0; tick < ticks; tick += 1) {
    const wait = start + tick * everyMs - performance.now();
    if (wait > 0) await after(wait);
    await contender.publish(Array.from({ length: perTick }, (_, place) => bodyOf(from + tick * perTick + place, bytes)));
  }
}

function usage(collect: boolean): Usage {
  if (collect) for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { cpuUs: user + system, rss, held: heapUsed + external };
}

/** Ends every connection without a farewell. */
function drop(): void {
  for (const socket of sockets) socket.destroy();
}

async function answer(asked: Asked, { people, idle, taken }: Contender): Promise<unknown> {
  switch (asked.what) {
    case 'publish':
      return publish(asked.plan);
    case 'usage':
      return usage(asked.collect);
    case 'drop':
      return drop();
    case 'people':
      return people?.(asked.count);
    case 'idle':
      return idle?.(asked.topics);
    case 'taken':
      return taken?.();
    case 'profile':
      return profiled();
  }
}

process.on('message', (asked: Asked) => {
  void answer(asked, contender).then(
    (result) => process.send?.({ id: asked.id, result: result ?? null }),
    (error: unknown) => process.send?.({ id: asked.id, fault: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }),
  );
});
process.once('disconnect', () => process.exit());
// Whoever asked is gone.
process.once('error', () => process.exit(1));
process.send?.({ id: 0, result: { port: contender.port, token: contender.token } });
