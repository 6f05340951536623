import { parseCursor, type Position } from '@ezri/contract';

/**
 * What to do with one event, given the last one applied.
 * `apply`: the next in order. `pass`: outside the order, apply it and stay where we are. `drop`: seen already. `hole`: something before it is missing.
 * `newLife`: another epoch, our numbers mean nothing there.
 */
export type Verdict = 'apply' | 'pass' | 'drop' | 'hole' | 'newLife';

/** Pure. `last` null: a topic without numbers (`NO_CURSOR`). An id that is no cursor has no number and passes. */
export function judge(last: Position | null, id: string, ephemeral: boolean): { verdict: Verdict; position: Position | null } {
  const position = parseCursor(id);
  if (last === null || position === null) return { verdict: 'pass', position: null };
  if (position.epoch !== last.epoch) return { verdict: 'newLife', position };
  if (ephemeral) return { verdict: 'pass', position };
  if (position.seq <= last.seq) return { verdict: 'drop', position };
  return { verdict: position.seq === last.seq + 1 ? 'apply' : 'hole', position };
}

/** The head that a heartbeat names, or `null` for any other event. */
export function headOf(event: { type: string }): number | null {
  if (event.type !== 'heartbeat' || !('head' in event)) return null;
  return typeof event.head === 'number' ? event.head : null;
}
