import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { OPCODE, serverFrame } from '../load/frames.ts';
import type { Open } from './contender.ts';
import { openLedger } from './ledger.ts';
import { listening } from './listening.ts';

/** The floor: one frame, made once, written to every stream. Nobody can do less without leaving Node. */
export const openWsFramed: Open = async (storage) => {
  const server = await listening();
  const ledger = await openLedger(storage);
  const wss = new WebSocketServer({ noServer: true });
  const streams = new Set<Duplex>();
  server.http.on('upgrade', (req, stream, head) => {
    wss.handleUpgrade(req, stream, head, () => {
      streams.add(stream);
      stream.once('close', () => streams.delete(stream));
    });
  });
  return {
    port: server.port,
    token: null,
    async publish(events) {
      await ledger.commit(events);
      for (const body of events) {
        const frame = serverFrame(OPCODE.text, Buffer.from(JSON.stringify(body)));
        for (const stream of streams) stream.write(frame);
      }
    },
  };
};
