import { isStaff, type Role } from '@ezri/contract';
import type { Online } from '@ezri/store';

/** Who has a socket on this node. */
export interface Roll {
  opened(socket: { socketId: string; accountId: string; role: Role }): void;
  closed(socket: { socketId: string }): void;
  /** Each account once, however many sockets it has. */
  online(): Online;
  /** Rises when somebody comes or goes. */
  readonly version: number;
}

export function createRoll(): Roll {
  const sockets = new Map<string, { accountId: string; role: Role }>();
  let version = 0;
  return {
    opened({ socketId, accountId, role }) {
      sockets.set(socketId, { accountId, role });
      version += 1;
    },
    closed({ socketId }) {
      if (sockets.delete(socketId)) version += 1;
    },
    online() {
      const people = new Set<string>();
      const staff = new Set<string>();
      for (const { accountId, role } of sockets.values()) (isStaff(role) ? staff : people).add(accountId);
      return { people: [...people], staff: [...staff] };
    },
    get version() {
      return version;
    },
  };
}
