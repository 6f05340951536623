import type { Activity, ActivityKind, HealthStatus, Level } from '@ezri/contract';

export const HEALTH_WORDS: Readonly<Record<HealthStatus, string>> = { ok: 'Working', degraded: 'Limping', down: 'Down' };

/** The worst first. */
export const LEVELS: readonly Exclude<Level, 0>[] = [4, 3, 2, 1];

const DEEDS: Readonly<Record<ActivityKind, string>> = {
  'account.signedUp': 'signed up',
  'session.started': 'started a conversation',
  'session.ended': 'ended a conversation',
  'crisis.raised': 'an alert was raised for',
  'crisis.severityRaised': 'the severity rose for',
  'crisis.acknowledged': 'acknowledged an alert',
  'crisis.assigned': 'took or assigned an alert',
  'crisis.released': 'gave an alert back',
  'crisis.escalated': 'escalated an alert',
  'crisis.resolved': 'resolved an alert',
  'crisis.reopened': 'reopened an alert',
};

/** Kinds in which Ezri itself acted on the person in `who`. */
const ABOUT: ReadonlySet<ActivityKind> = new Set(['crisis.raised', 'crisis.severityRaised']);

/** The line before and after the name in `who`. */
export function activityWords({ kind }: Pick<Activity, 'kind'>): { before: string; after: string } {
  const deed = DEEDS[kind];
  return ABOUT.has(kind) ? { before: `${deed.charAt(0).toUpperCase()}${deed.slice(1)} `, after: '' } : { before: '', after: ` ${deed}` };
}

/** Where the line leads: an alert has a page of its own, a session is on the list. */
export function activityHref({ kind, subjectId }: Pick<Activity, 'kind' | 'subjectId'>): string | null {
  if (kind.startsWith('crisis.')) return subjectId === null ? null : `/admin/safety/${subjectId}`;
  return kind === 'session.started' ? '/admin/sessions' : null;
}
