import type { NotificationPreferences } from '@ezri/contract';
import { useId } from 'react';
import { useWords } from '../../words/index.ts';

export type MutableKind = NotificationPreferences['muted'][number];

const MUTABLE = ['conversation', 'account'] as const satisfies readonly MutableKind[];

interface ChoiceProps {
  readonly name: string;
  readonly help: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  onChange?(on: boolean): void;
}

function Choice({ name, help, checked, disabled, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="flex gap-3">
      <input
        id={id}
        type="checkbox"
        className="mt-1 size-4.5 shrink-0 accent-accent"
        aria-describedby={`${id}-help`}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange?.(event.target.checked)}
      />
      <div>
        <label htmlFor={id} className="font-semibold">
          {name}
        </label>
        <p id={`${id}-help`} className="text-sm text-ink-soft">
          {help}
        </p>
      </div>
    </div>
  );
}

export interface PreferencesFormProps {
  readonly muted: readonly MutableKind[];
  readonly saving: boolean;
  onChange(kind: MutableKind, on: boolean): void;
}

/** `muted` with one kind turned on or off, and every other as it is. */
export const withChoice = (muted: readonly MutableKind[], kind: MutableKind, on: boolean): MutableKind[] => [
  ...muted.filter((other) => other !== kind),
  ...(on ? [] : [kind]),
];

/** Which kinds one wants to hear of. Safety is always on, and says so. */
export function PreferencesForm({ muted, saving, onChange }: PreferencesFormProps) {
  const { kind: names, preferences } = useWords().notifications;
  return (
    <fieldset aria-busy={saving} className="space-y-4">
      <legend className="sr-only">{preferences.legend}</legend>
      {MUTABLE.map((kind) => (
        <Choice
          key={kind}
          name={names[kind]}
          help={preferences[kind]}
          checked={!muted.includes(kind)}
          disabled={saving}
          onChange={(on) => onChange(kind, on)}
        />
      ))}
      <Choice name={names.safety} help={preferences.safety} checked disabled />
    </fieldset>
  );
}
