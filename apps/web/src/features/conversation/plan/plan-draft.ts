import { readJson, type KeyValue } from '@ezri/client';
import { PlanSections } from '@ezri/contract';
import { z } from 'zod';

/** A change of the plan that is under way: of which version, and what stands in the fields. */
const Edited = z.object({ version: z.int().nonnegative(), draft: z.record(PlanSections.keyof(), z.string()) });
export type Edited = Readonly<z.infer<typeof Edited>>;

const KEY = 'ezri.planDraft';

/** Null: none, or nothing that can be read. */
export function readEdited(storage: KeyValue): Edited | null {
  const { data } = Edited.safeParse(readJson(storage, KEY));
  return data ?? null;
}

/** Keeps it over a reload and from page to page; null: there is none any more. */
export function keepEdited(storage: KeyValue, edited: Edited | null): void {
  try {
    if (edited === null) storage.removeItem(KEY);
    else storage.setItem(KEY, JSON.stringify(edited));
  } catch {
    // The browser keeps nothing for us: then it lasts as long as the page.
  }
}
