import { Server } from 'socket.io';
import type { Open } from './contender.ts';
import { openEars } from './ears.ts';
import { openLedger } from './ledger.ts';
import { listening } from './listening.ts';
import { openVoice } from './speaking.ts';

const ROOM = 'crisis';
/** For how long a state can be recovered. */
const RECOVERY_MS = 120_000;

/** socket.io as its documentation shows rooms, over WebSocket alone. Resumable: with its own connection state recovery, in memory. */
export const openSocketIo: Open = async (storage, { resumable = false, listens = false, speaks = false, speechUrl }) => {
  const server = await listening();
  const ledger = await openLedger(storage);
  const ears = listens ? await openEars() : null;
  const speakTo = speaks && speechUrl !== undefined ? await openVoice(speechUrl) : null;
  const io = new Server(server.http, {
    transports: ['websocket'],
    serveClient: false,
    ...(resumable ? { connectionStateRecovery: { maxDisconnectionDuration: RECOVERY_MS } } : {}),
  });
  io.on('connection', (socket) => {
    void socket.join(ROOM);
    socket.on('frame', (frame: Buffer) => socket.emit('frame', frame));
    if (ears !== null) socket.on('sound', ears.ear());
    if (speakTo !== null)
      socket.once(
        'disconnect',
        speakTo((frame) => void socket.emit('voice', frame)),
      );
    socket.on('nothing', (done: (result: null) => void) => done(null));
  });
  return {
    port: server.port,
    token: null,
    ...(ears === null ? {} : { taken: ears.taken }),
    async publish(events) {
      await ledger.commit(events);
      for (const body of events) io.to(ROOM).emit('event', body);
    },
  };
};
