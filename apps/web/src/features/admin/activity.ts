import type { Activity, Level } from '@ezri/contract';
import type { Words } from '../../words/index.ts';

/** The worst first. */
export const LEVELS: readonly Exclude<Level, 0>[] = [4, 3, 2, 1];

const WHO = '{who}';

/** The line before and after the name in `who`. */
export function activityWords({ kind }: Pick<Activity, 'kind'>, { line }: Words['admin']['activity']): { before: string; after: string } {
  const [before = '', after = ''] = line[kind].split(WHO);
  return { before, after };
}

/** Where the line leads: an alert has a page of its own, a session is on the list. */
export function activityHref({ kind, subjectId }: Pick<Activity, 'kind' | 'subjectId'>): string | null {
  if (kind.startsWith('crisis.')) return subjectId === null ? null : `/admin/safety/${subjectId}`;
  return kind === 'session.started' ? '/admin/sessions' : null;
}
