import type { Alert, AlertStatus, Category, Level, Outcome, TimelineEntry } from '@ezri/contract';

export const LEVEL_WORDS: Readonly<Record<Level, string>> = { 0: 'None', 1: 'Low', 2: 'Moderate', 3: 'High', 4: 'Imminent' };

export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  suicidal_ideation: 'Suicidal thoughts',
  self_harm: 'Self-harm',
  violence: 'Violence',
  abuse: 'Abuse',
  psychosis: 'Losing touch with reality',
  substance: 'Substance use',
  eating_disorder: 'Eating disorder',
  panic: 'Panic',
  other: 'Other risk',
};

export const STATUS_WORDS: Readonly<Record<AlertStatus, string>> = {
  triggered: 'New',
  acknowledged: 'Acknowledged',
  in_progress: 'In progress',
  resolved: 'Resolved',
  reopened: 'Reopened',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  safe_confirmed: 'Safe and confirmed',
  handed_to_human: 'Handed to a human',
  emergency_services: 'Emergency services called',
  unreachable_follow_up: 'Unreachable, follow-up planned',
  false_alarm: 'False alarm',
  duplicate: 'Duplicate',
};

export const OUTCOMES = Object.keys(OUTCOME_WORDS) as Outcome[];

export const SUBJECT_WORDS: Readonly<Record<Alert['subject'], string>> = { self: 'themselves', other: 'somebody else', unknown: 'not clear' };
export const IMMINENCE_WORDS: Readonly<Record<Alert['imminence'], string>> = { none: 'none stated', unclear: 'not clear', soon: 'soon', now: 'now' };

type Line = Pick<TimelineEntry, 'kind' | 'actor' | 'assignee' | 'level' | 'outcome'>;

/** What happened, as a sentence without its actor: "took the alert", "raised it to Imminent". */
export function deedOf({ kind, actor, assignee, level, outcome }: Line): string {
  switch (kind) {
    case 'raised':
      return `raised this alert at ${LEVEL_WORDS[level]}`;
    case 'appended':
      // A message, or a press of the help button: the history does not say which.
      return 'saw another sign of risk';
    case 'severityRaised':
      return `raised the severity to ${LEVEL_WORDS[level]}`;
    case 'acknowledged':
      return 'acknowledged it';
    case 'assigned':
      return !assignee || assignee.id === actor?.id ? 'took it' : `assigned it to ${assignee.name}`;
    case 'released':
      return 'gave it back to the queue';
    case 'escalated':
      return 'escalated it';
    case 'noted':
      return 'added a note';
    case 'resolved':
      return outcome ? `resolved it: ${OUTCOME_WORDS[outcome].toLowerCase()}` : 'resolved it';
    case 'reopened':
      return 'reopened it';
  }
}

/** Read out with the row: severity first, then what a colleague would say on the phone. */
export function alertName(alert: Alert): string {
  const holder = alert.assignee ? `with ${alert.assignee.name}` : 'nobody has it';
  return `${LEVEL_WORDS[alert.level]}: ${CATEGORY_WORDS[alert.category]}, ${alert.pseudonym}, ${STATUS_WORDS[alert.status].toLowerCase()}, ${holder}`;
}
