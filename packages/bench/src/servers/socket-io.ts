import { Server } from 'socket.io';
import type { Open } from './contender.ts';
import { openLedger } from './ledger.ts';
import { listening } from './listening.ts';

const ROOM = 'crisis';
/** For how long a state can be recovered (benchmark `storm`). */
const RECOVERY_MS = 120_000;

/** `recovery`: its own connection state recovery, in memory, for the benchmark that drops everybody. */
const open =
  (recovery: boolean): Open =>
  async (storage) => {
    const server = await listening();
    const ledger = await openLedger(storage);
    const io = new Server(server.http, {
      transports: ['websocket'],
      serveClient: false,
      ...(recovery ? { connectionStateRecovery: { maxDisconnectionDuration: RECOVERY_MS } } : {}),
    });
    io.on('connection', (socket) => void socket.join(ROOM));
    return {
      port: server.port,
      token: null,
      async publish(events) {
        await ledger.commit(events);
        for (const body of events) io.to(ROOM).emit('event', body);
      },
      drop: () => server.http.closeAllConnections(),
      async [Symbol.asyncDispose]() {
        await io.close();
        await ledger[Symbol.asyncDispose]();
      },
    };
  };

export const openSocketIo = open(false);
