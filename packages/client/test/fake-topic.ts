import { formatCursor, parseCursor, type Cursor } from '@ezri/contract';
import { TRPCClientError } from '@trpc/client';
import { NO_CURSOR, type FeedHandlers } from '../src/feed-types.ts';

export type Event = { type: 'added'; n: number } | { type: 'typing' } | { type: 'heartbeat'; head: number } | { type: 'reset' } | { type: 'skipped' };
export interface State {
  readonly items: readonly number[];
  readonly typing: number;
}

/** Order matters and nothing is idempotent: an event applied twice, or out of order, shows. */
export const apply = (state: State, event: Event): State => {
  if (event.type === 'added') return { ...state, items: [...state.items, event.n] };
  return event.type === 'typing' ? { ...state, typing: state.typing + 1 } : state;
};

export const answer = (code: string, reason?: string, details?: Record<string, unknown>): Error =>
  TRPCClientError.from({
    error: { code: -32603, message: 'refused', data: { code, httpStatus: 400, path: 'x', ...(reason && { reason }), ...(details && { details }) } },
  });

/** One topic of a server that is made to lose, double and reorder what it sends. The log itself is right: it is the measure. */
export class FakeTopic {
  private life = 0xa0000000;
  log: number[] = [];
  /** Thrown by the next snapshots, one each. */
  snapshotFaults: unknown[] = [];
  readonly asked: Cursor[] = [];
  snapshots = 0;
  private follower: { handlers: FeedHandlers<Event> } | null = null;

  get followed(): boolean {
    return this.follower !== null;
  }
  get epoch(): string {
    return this.life.toString(16);
  }
  cursor(seq: number): Cursor {
    return formatCursor({ epoch: this.epoch, seq });
  }
  readonly snapshot = async (): Promise<State & { cursor: Cursor }> => {
    this.snapshots += 1;
    if (this.snapshotFaults.length > 0) throw this.snapshotFaults.shift();
    return { items: [...this.log], typing: 0, cursor: this.cursor(this.log.length) };
  };
  readonly subscribe = ({ after }: { after: Cursor }, handlers: FeedHandlers<Event>): { unsubscribe(): void } => {
    this.asked.push(after);
    const me = { handlers };
    this.follower = me;
    queueMicrotask(() => {
      if (this.follower !== me) return;
      handlers.onStarted();
      if (after === NO_CURSOR) return;
      const from = parseCursor(after);
      if (!from || from.epoch !== this.epoch) return this.send({ type: 'reset' }, this.log.length);
      for (let seq = from.seq + 1; seq <= this.log.length; seq += 1) this.deliver(seq);
    });
    return {
      unsubscribe: () => {
        if (this.follower === me) this.follower = null;
      },
    };
  };
  /** Commits an event; `deliver` sends it. */
  append(n: number): number {
    return this.log.push(n);
  }
  deliver(seq: number): void {
    const n = this.log[seq - 1];
    if (n !== undefined) this.send({ type: 'added', n }, seq);
  }
  send(data: Event, seq: number): void {
    this.follower?.handlers.onData({ id: this.cursor(seq), data });
  }
  beat(): void {
    this.send({ type: 'heartbeat', head: this.log.length }, this.log.length);
  }
  /** An error ends a subscription for good, as over a WebSocket (T2). */
  fail(error: unknown): void {
    const { follower } = this;
    this.follower = null;
    follower?.handlers.onError(error);
  }
  complete(): void {
    const { follower } = this;
    this.follower = null;
    follower?.handlers.onComplete();
  }
  line(state: 'connecting' | 'pending'): void {
    this.follower?.handlers.onConnectionStateChange({ state });
  }
  restored(): void {
    this.life += 1;
  }
}
