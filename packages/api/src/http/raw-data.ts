import type { RawData } from 'ws';

/** A message as text. `ws` hands out buffers unless told otherwise, and we never tell it. */
export const textOf = (data: RawData): string => (Buffer.isBuffer(data) ? data.toString('utf8') : '');

const OPENING_BRACKET = 0x5b;
/** What JSON allows between its parts: space, tab, line feed, carriage return. */
const WHITE_SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** Whether the text is a JSON array, if it is JSON at all. A look at its first bytes: every message of every socket passes here. */
export function isArrayText(data: RawData): boolean {
  if (!Buffer.isBuffer(data)) return false;
  let at = 0;
  while (WHITE_SPACE.has(data[at] ?? 0)) at += 1;
  return data[at] === OPENING_BRACKET;
}

const SIGN_LENGTH = 'PING'.length;

/** tRPC's own signs of life. */
export const isPingOrPong = (data: RawData): boolean =>
  Buffer.isBuffer(data) && data.length === SIGN_LENGTH && ['PING', 'PONG'].includes(data.toString('latin1'));
