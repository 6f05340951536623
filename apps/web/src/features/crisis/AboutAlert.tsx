import type { Alert } from '@ezri/contract';
import { useWords, type Words } from '../../words/index.ts';

/** What every form of an alert is given. `changed` says what happened to the alert since the form opened. */
export interface FormProps {
  readonly alert: Alert;
  readonly changed: string | null;
  readonly busy: boolean;
  /** Why the server refused, in words. */
  readonly problem: string | null;
  onClose(): void;
}

/** Which alert a form is about: "4 Imminent · Suicidal thoughts · Noble Wren 2109". */
const aboutOf = ({ level, category, pseudonym }: Pick<Alert, 'level' | 'category' | 'pseudonym'>, { risk }: Words): string =>
  `${level} ${risk.level[level]} · ${risk.category[category]} · ${pseudonym}`;

/** What happened to the alert since its form opened, in words; null when it is as it was. */
export function changedWords(opened: Alert, live: Alert, { alert: { form }, risk }: Words): string | null {
  if (live.level > opened.level) return form.rose(risk.level[opened.level], risk.level[live.level]);
  if (live.version > opened.version) return form.changed;
  return null;
}

/** The description of a form: what it does, and below it the alert it is about. */
export const AboutAlert = ({ alert, children }: { alert: Alert; children: string }) => (
  <>
    {children}
    <span className="mt-1 block font-semibold text-ink">{aboutOf(alert, useWords())}</span>
  </>
);

/** What a form says above its buttons: why the server refused, and what has changed under it. */
export function FormNotes({ changed, problem }: { changed: string | null; problem: string | null }) {
  return (
    <>
      {changed && (
        <p role="alert" className="rounded-md bg-warn-soft px-3 py-2 text-sm font-semibold text-warn">
          {changed}
        </p>
      )}
      {problem && (
        <p role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-sm text-danger">
          {problem}
        </p>
      )}
    </>
  );
}
