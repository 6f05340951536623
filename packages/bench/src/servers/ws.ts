import { WebSocketServer } from 'ws';
import type { Open } from './contender.ts';
import { openLedger } from './ledger.ts';
import { listening } from './listening.ts';

/** `ws` as its README shows a broadcast, with the JSON made once. */
export const openWs: Open = async (storage) => {
  const server = await listening();
  const ledger = await openLedger(storage);
  const wss = new WebSocketServer({ server: server.http });
  wss.on('connection', (client) => {
    client.on('message', (data: Buffer, isBinary) => {
      if (isBinary) {
        client.send(data);
        return;
      }
      const { id } = JSON.parse(data.toString('utf8')) as { id: number };
      client.send(JSON.stringify({ id, result: null }));
    });
  });
  return {
    port: server.port,
    token: null,
    async publish(events) {
      await ledger.commit(events);
      for (const body of events) {
        const text = JSON.stringify(body);
        for (const client of wss.clients) if (client.readyState === client.OPEN) client.send(text);
      }
    },
  };
};
