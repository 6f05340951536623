import type { Alert, TimelineEntry } from '@ezri/contract';
import type { Words } from '../../words/index.ts';

type Line = Pick<TimelineEntry, 'kind' | 'actor' | 'assignee' | 'level' | 'outcome'>;

/** What happened, as a sentence without its actor: "took the alert", "raised it to Imminent". */
export function deedOf({ kind, actor, assignee, level, outcome }: Line, { alert: { history, outcome: outcomes }, risk }: Words): string {
  switch (kind) {
    case 'raised':
      return history.raised(risk.level[level]);
    case 'severityRaised':
      return history.severityRaised(risk.level[level]);
    case 'assigned':
      return !assignee || assignee.id === actor?.id ? history.took : history.assigned(assignee.name);
    case 'resolved':
      return outcome ? history.resolvedAs(outcomes[outcome].toLowerCase()) : history.resolved;
    default:
      // `appended` is a message, or a press of the help button: the history does not say which.
      return history[kind];
  }
}

/** Read out with the row. */
export function alertName({ level, category, pseudonym, status, assignee }: Alert, { alert, queue: { row }, risk }: Words): string {
  const facts = [risk.level[level], risk.category[category], pseudonym, alert.status[status].toLowerCase()] as const;
  return assignee ? row.withSomebody(...facts, assignee.name) : row.withNobody(...facts);
}

/** The item of the C-SSRS screener that `Alert.cssrs` names, in the language of the page; as it came when the page does not know it. */
export function cssrsText(cssrs: string, items: Words['alert']['cssrs']): string {
  const item = /^C-SSRS ([1-6])/.exec(cssrs)?.[1];
  if (item === undefined) return cssrs === 'not applicable' ? items.none : cssrs;
  return items[Number(item) as 1 | 2 | 3 | 4 | 5 | 6];
}
