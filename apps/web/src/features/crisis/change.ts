import type { Alert, ChangeResult, Id, Outcome } from '@ezri/contract';

/** What a member of staff decided to do to an alert, with what the step needs. */
export type Change =
  | { readonly step: 'take' | 'acknowledge' | 'release' }
  | { readonly step: 'handOver'; readonly assigneeId: Id }
  | { readonly step: 'escalate'; readonly notes?: string }
  | { readonly step: 'note' | 'reopen'; readonly notes: string }
  | { readonly step: 'resolve'; readonly outcome: Outcome; readonly notes: string };

type Target = { alertId: Id; expectedVersion: number; idempotencyKey: Id };
type Call<Extra = object> = (input: Target & Extra, options: { signal: AbortSignal }) => Promise<ChangeResult>;

/** The mutations of the `admin` router that change an alert. */
export interface CrisisCalls {
  readonly assign: Call<{ assigneeId?: Id }>;
  readonly acknowledge: Call;
  readonly release: Call;
  readonly escalate: Call<{ notes?: string }>;
  readonly note: Call<{ notes: string }>;
  readonly resolve: Call<{ outcome: Outcome; notes: string }>;
  readonly reopen: Call<{ notes: string }>;
}

/** Two requests with the same text mean the same thing: same alert, same version of it, same decision. */
export const requestOf = (alert: Pick<Alert, 'id' | 'version'>, change: Change): string => JSON.stringify([alert.id, alert.version, change]);

/** Sends `change`, decided on the alert as it is shown. */
export function send(calls: CrisisCalls, alert: Alert, change: Change, idempotencyKey: Id, options: { signal: AbortSignal }): Promise<ChangeResult> {
  const target = { alertId: alert.id, expectedVersion: alert.version, idempotencyKey };
  switch (change.step) {
    case 'take':
      return calls.assign(target, options);
    case 'handOver':
      return calls.assign({ ...target, assigneeId: change.assigneeId }, options);
    case 'acknowledge':
      return calls.acknowledge(target, options);
    case 'release':
      return calls.release(target, options);
    case 'escalate':
      return calls.escalate({ ...target, ...(change.notes ? { notes: change.notes } : {}) }, options);
    case 'note':
      return calls.note({ ...target, notes: change.notes }, options);
    case 'reopen':
      return calls.reopen({ ...target, notes: change.notes }, options);
    case 'resolve':
      return calls.resolve({ ...target, outcome: change.outcome, notes: change.notes }, options);
  }
}
