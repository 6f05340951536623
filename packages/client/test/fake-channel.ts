import type { Channel, ChannelHandlers } from '../src/channels.ts';
import type { ConnectionStore, ConnectionState } from '../src/connection.ts';
import { createConnection } from '../src/connection.ts';

/** A line that opens, closes and jams by hand, with channels on it that remember what was sent. `seq` as the server would see it. */
export function createFakeLine() {
  const connection = createConnection();
  connection.set({ kind: 'live' });
  const sent: { channel: number; seq: number; at: number; bytes: number }[] = [];
  let current: { id: number; next: number; handlers: ChannelHandlers; open: boolean } | null = null;
  let asked = 0;
  const line = {
    connection: connection as ConnectionStore,
    sent,
    /** What runs once the server says that it has what was sent. */
    confirms: [] as (() => void)[],
    confirm() {
      for (const task of line.confirms.splice(0)) task();
    },
    /** Bytes that wait on the socket. */
    waiting: 0,
    get asked() {
      return asked;
    },
    openChannel: async (ask: () => Promise<number>, handlers: ChannelHandlers): Promise<Channel | null> => {
      asked += 1;
      const id = await ask();
      const own = { id, next: 0, handlers, open: true };
      current = own;
      return {
        id,
        get isOpen() {
          return own.open;
        },
        get waiting() {
          return line.waiting;
        },
        confirm: (task) => void line.confirms.push(task),
        skip: (frames) => void (own.next += frames),
        send(payload, at) {
          if (!own.open) return 'closed';
          sent.push({ channel: id, seq: own.next, at, bytes: payload.length + 10 });
          own.next += 1;
          return 'sent';
        },
        close: () => void (own.open = false),
      };
    },
    set: (state: Exclude<ConnectionState, { kind: 'catchingUp' }>) => connection.set(state),
    /** The connection is lost, and the channel with it. */
    drop() {
      connection.set({ kind: 'offline' });
      const gone = current;
      current = null;
      if (gone?.open !== true) return;
      gone.open = false;
      gone.handlers.onGone();
    },
    back: () => connection.set({ kind: 'live' }),
  };
  return line;
}
