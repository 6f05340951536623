import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** A household or a machine with IPv6 has a whole /64 of addresses: they count as one. */
const IPV6_GROUPS = 4;

/**
 * The network address that limits are counted by. What a proxy says is believed only when the runner said so, and then only the entry
 * that the nearest proxy added itself, the last one: everything before it was written by the caller.
 */
export function addressOf(req: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? req.headers['x-forwarded-for'] : undefined;
  const last = [forwarded].flat().join(',').split(',').at(-1)?.trim();
  return grouped(last === undefined || last === '' ? (req.socket.remoteAddress ?? 'unknown') : last);
}

function grouped(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return [...front, ...zeros, ...back].slice(0, IPV6_GROUPS).join(':');
}
