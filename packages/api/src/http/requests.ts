import type { Server } from 'node:http';
import { DRAIN_MS } from '../limits.ts';
import { pause } from './drain.ts';

const LOOK_MS = 20;

/** Counts the requests of `server` that are not answered yet. */
export function countRequests(server: Server) {
  let underWay = 0;
  server.on('request', (_req, res) => {
    underWay += 1;
    res.once('close', () => {
      underWay -= 1;
    });
  });
  return {
    /**
     * Waits for the requests under way, `DRAIN_MS` at most, and cuts off all that is still connected. Connections on which nobody has asked anything yet (browsers open
     * some in advance) are busy ones for Node, and would hold up the end.
     */
    async end(): Promise<void> {
      const giveUpAt = performance.now() + DRAIN_MS;
      while (underWay > 0 && performance.now() < giveUpAt) await pause(LOOK_MS);
      server.closeAllConnections();
    },
  };
}
