import type { RawData } from 'ws';

/** A message as text. `ws` hands out buffers unless told otherwise, and we never tell it. */
export const textOf = (data: RawData): string => (Buffer.isBuffer(data) ? data.toString('utf8') : '');
