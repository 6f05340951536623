import type { NotificationPreferences } from '@ezri/contract';
import { useId } from 'react';

export type MutableKind = NotificationPreferences['muted'][number];

const MUTABLE: readonly { kind: MutableKind; name: string; help: string }[] = [
  { kind: 'conversation', name: 'Conversations', help: 'For example that a conversation was saved.' },
  { kind: 'account', name: 'Account', help: 'For example that a new device signed in.' },
];

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
  return (
    <fieldset aria-busy={saving} className="space-y-4">
      <legend className="sr-only">Tell me about</legend>
      {MUTABLE.map(({ kind, name, help }) => (
        <Choice key={kind} name={name} help={help} checked={!muted.includes(kind)} disabled={saving} onChange={(on) => onChange(kind, on)} />
      ))}
      <Choice name="Safety" help="Always on. It cannot be turned off, so that nothing important is missed." checked disabled />
    </fieldset>
  );
}
