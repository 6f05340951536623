import { isOpen } from '@ezri/client';
import type { ChaosClient } from './client.ts';

/** An open line, and every feed up to date. */
export function isFresh({ socket, feeds }: ChaosClient): boolean {
  if (!isOpen(socket.connection.get())) return false;
  return [...feeds.values()].every((feed) => {
    const now = feed.get();
    return now.status === 'ready' && !now.stale && now.error === undefined;
  });
}

/** For whoever reads a failure. */
export function describe(client: ChaosClient | undefined): string {
  if (client === undefined) return 'nobody';
  const feeds = [...client.feeds].map(([topic, feed]) => {
    const now = feed.get();
    return `${topic} ${now.status}${now.status === 'ready' && now.stale ? ' stale' : ''}`;
  });
  return `${client.name} (${client.socket.connection.get().kind}; ${feeds.join(', ')})`;
}
