import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP server on a free port of this machine. */
export async function listening(): Promise<{ readonly http: Server; readonly port: number }> {
  const http = createServer((_req, res) => res.writeHead(404).end());
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return { http, port: (http.address() as AddressInfo).port };
}
