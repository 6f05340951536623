import type { Writable } from 'node:stream';

/**
 * Holds what is written to a socket back until the turn of the event loop is over, so that all answers to what has come in together leave in one system call. The returned function
 * is to be called for each message that comes in; a second time in one turn does nothing.
 */
export function createCorks(): (stream: Writable) => void {
  let corked: Writable[] = [];
  const release = () => {
    const now = corked;
    corked = [];
    for (const stream of now) stream.uncork();
  };
  return (stream) => {
    if (stream.writableCorked > 0) return;
    if (corked.length === 0) setImmediate(release);
    stream.cork();
    corked.push(stream);
  };
}
