import { isOpen } from '@ezri/client';
import type { ChaosClient } from './client.ts';

/** Counts how often the line of one of these clients is lost, from now until disposed. */
export function countDrops(clients: readonly ChaosClient[]): Disposable & { readonly lost: readonly string[] } {
  const lost: string[] = [];
  const ends = clients.map(({ name, socket: { connection } }) => {
    let open = isOpen(connection.get());
    return connection.subscribe(() => {
      const now = isOpen(connection.get());
      if (open && !now) lost.push(name);
      open = now;
    });
  });
  return {
    lost,
    [Symbol.dispose]() {
      for (const end of ends) end();
    },
  };
}
