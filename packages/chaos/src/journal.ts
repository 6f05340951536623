/** `unknown`: no answer came. The server may have done it all the same. */
export type OpOutcome = 'ok' | 'fail' | 'unknown';

/** One thing that a client asked for. Times are milliseconds since the Unix epoch, as all in this file. */
export interface Op {
  readonly opId: number;
  readonly client: string;
  readonly kind: string;
  readonly invokedAt: number;
  endedAt: number | null;
  outcome: OpOutcome | null;
  readonly about: Readonly<Record<string, string | number | boolean>>;
  /** What the answer said, or why it was refused. */
  answer: Readonly<Record<string, string | number | boolean>>;
}

interface Step {
  readonly client: string;
  readonly topic: string;
  readonly epoch: string;
  readonly seq: number;
  readonly at: number;
}

/** One durable event that a screen has shown. `entity` is the id of the thing it is about; null when the event names none. */
export interface Rendered extends Step {
  readonly kind: 'event';
  readonly type: string;
  readonly entity: string | null;
}

/** A snapshot that a screen has taken over: everything up to `seq` is on it. */
export interface Snapshot extends Step {
  readonly kind: 'snapshot';
}

export interface OpHandle {
  readonly op: Op;
  ok(answer?: Op['answer']): void;
  fail(answer?: Op['answer']): void;
  unknown(why?: string): void;
}

/** Everything that clients did and saw during one fault, in order. */
export class Journal {
  readonly ops: Op[] = [];
  /** What screens took over and showed, in the order in which it happened. */
  readonly shown: (Rendered | Snapshot)[] = [];
  /** Bells, by client and by what they rang for. */
  readonly rung: { readonly client: string; readonly id: string; readonly at: number }[] = [];
  /** What the harness did to the system, for whoever reads a failure. */
  readonly schedule: { readonly at: number; readonly what: string }[] = [];

  invoke(client: string, kind: string, about: Op['about'] = {}): OpHandle {
    const op: Op = { opId: this.ops.length + 1, client, kind, invokedAt: Date.now(), endedAt: null, outcome: null, about, answer: {} };
    this.ops.push(op);
    const end = (outcome: OpOutcome, answer: Op['answer']) => {
      op.outcome ??= outcome;
      op.endedAt ??= Date.now();
      op.answer = answer;
    };
    return {
      op,
      ok: (answer = {}) => end('ok', answer),
      fail: (answer = {}) => end('fail', answer),
      unknown: (why = 'no answer') => end('unknown', { why }),
    };
  }

  note(what: string): void {
    this.schedule.push({ at: Date.now(), what });
  }

  acknowledged(kind: string): Op[] {
    return this.ops.filter((op) => op.kind === kind && op.outcome === 'ok');
  }
}
