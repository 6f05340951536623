import type { IncomingMessage } from 'node:http';

/**
 * What tRPC's WebSocket adapter asks a request for: the address, and who is asked by whom. It keeps the request for as long as the socket is open, and a whole one is several KB that nobody reads
 * again: `wss.emit('connection', ws, slimRequest(req))`. `createContext` gets this one.
 */
export function slimRequest({
  url,
  headers: { host, 'user-agent': userAgent },
}: Pick<IncomingMessage, 'url' | 'headers'>): Pick<IncomingMessage, 'url' | 'headers'> {
  return { url: url ?? '/', headers: { host: host ?? 'localhost', ...(userAgent === undefined ? {} : { 'user-agent': userAgent }) } };
}
