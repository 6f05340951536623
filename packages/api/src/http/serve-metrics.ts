import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import type { Config } from '../config.ts';
import { bearerOf } from './identify.ts';

/** What proxies add: a request that has passed one came from outside, whatever the address of the proxy. */
const FORWARDED = ['forwarded', 'via', 'x-real-ip', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];

/** `/metrics`, in the text format of Prometheus. For everybody else there is nothing here. */
export function serveMetrics(app: FastifyInstance, { metricsToken }: Pick<Config, 'metricsToken'>, scrape: () => Promise<string>): void {
  const nearby = createNearby();
  app.get('/metrics', async ({ raw }, reply) => {
    reply.header('cache-control', 'no-store');
    const may = metricsToken === undefined ? nearby(raw) : isSame(bearerOf(raw.headers), metricsToken);
    if (!may) return reply.code(404).send({ error: 'There is nothing here.' });
    return reply.type(Registry.PROMETHEUS_CONTENT_TYPE).send(await scrape());
  });
}

/** Whether a request comes straight from this machine or the private network around it, and from no page in somebody's browser. */
function createNearby(): (req: IncomingMessage) => boolean {
  const near = new BlockList();
  near.addSubnet('127.0.0.0', 8, 'ipv4');
  near.addSubnet('10.0.0.0', 8, 'ipv4');
  near.addSubnet('172.16.0.0', 12, 'ipv4');
  near.addSubnet('192.168.0.0', 16, 'ipv4');
  near.addAddress('::1', 'ipv6');
  near.addSubnet('fc00::', 7, 'ipv6');
  return ({ headers, socket: { remoteAddress = '' } }) => {
    if (FORWARDED.some((name) => headers[name] !== undefined)) return false;
    // A page can make its own name point to this machine; the browser still says that a page asks.
    if (headers.origin !== undefined || !['none', undefined].includes(headers['sec-fetch-site']?.toString())) return false;
    return near.check(remoteAddress, isIPv6(remoteAddress) ? 'ipv6' : 'ipv4');
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isSame = (given: string | null, wanted: string): boolean => given !== null && timingSafeEqual(digest(given), digest(wanted));
