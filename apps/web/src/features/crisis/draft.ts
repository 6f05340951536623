import type { Change } from './change.ts';

/** What somebody has written into the form of one step of one alert and not sent yet. */
export interface Draft {
  readonly notes: string;
  readonly outcome: string;
}

/** Drafts that are kept; the oldest goes first. Nobody has more than a few forms half written. */
export const DRAFTS_KEPT = 20;
export const NO_DRAFT: Draft = { notes: '', outcome: '' };

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'notes' in value &&
  typeof value.notes === 'string' &&
  'outcome' in value &&
  typeof value.outcome === 'string';

function stored(storage: Storage, key: string): Map<string, Draft> {
  try {
    const found: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    if (typeof found !== 'object' || found === null) return new Map();
    return new Map(Object.entries(found).filter((entry): entry is [string, Draft] => isDraft(entry[1])));
  } catch {
    return new Map();
  }
}

/** The drafts of one account in this tab: they outlive Esc and a reload, and end with the tab. Without storage a form still works, and forgets. */
export function createDrafts(storage: Storage, accountId: string) {
  const key = `ezri.alert-drafts.${accountId}`;
  const placeOf = (alertId: string, step: Change['step']): string => `${alertId}:${step}`;
  const write = (drafts: ReadonlyMap<string, Draft>): void => {
    try {
      storage.setItem(key, JSON.stringify(Object.fromEntries([...drafts].slice(-DRAFTS_KEPT))));
    } catch {
      // The form itself still holds the words.
    }
  };
  return {
    of: (alertId: string, step: Change['step']): Draft => stored(storage, key).get(placeOf(alertId, step)) ?? NO_DRAFT,
    keep(alertId: string, step: Change['step'], draft: Draft): void {
      const drafts = stored(storage, key);
      drafts.delete(placeOf(alertId, step));
      if (draft.notes !== '' || draft.outcome !== '') drafts.set(placeOf(alertId, step), draft);
      write(drafts);
    },
    forget(alertId: string, step: Change['step']): void {
      const drafts = stored(storage, key);
      if (drafts.delete(placeOf(alertId, step))) write(drafts);
    },
  };
}
