import type { NotificationPreferences } from '@ezri/contract';

type MutableKind = NotificationPreferences['muted'][number];

const MUTABLE: readonly { kind: MutableKind; name: string; help: string }[] = [
  { kind: 'conversation', name: 'Conversations', help: 'For example that a conversation was saved.' },
  { kind: 'account', name: 'Account', help: 'For example that a new device signed in.' },
];

export interface PreferencesFormProps {
  readonly muted: readonly MutableKind[];
  readonly saving: boolean;
  onChange(muted: MutableKind[]): void;
}

const boxClass = 'mt-1 size-4.5 shrink-0 accent-accent';

/** Which kinds one wants to hear of. Safety is always on, and says so. */
export function PreferencesForm({ muted, saving, onChange }: PreferencesFormProps) {
  const choose = (kind: MutableKind, on: boolean) => onChange(on ? muted.filter((other) => other !== kind) : [...muted, kind]);
  return (
    <fieldset aria-busy={saving} className="space-y-4">
      <legend className="sr-only">Tell me about</legend>
      {MUTABLE.map(({ kind, name, help }) => (
        <label key={kind} className="flex cursor-pointer gap-3">
          <input
            type="checkbox"
            className={boxClass}
            checked={!muted.includes(kind)}
            disabled={saving}
            onChange={(event) => choose(kind, event.target.checked)}
          />
          <span>
            <span className="block font-semibold">{name}</span>
            <span className="block text-sm text-ink-soft">{help}</span>
          </span>
        </label>
      ))}
      <label className="flex gap-3">
        <input type="checkbox" className={boxClass} checked disabled readOnly />
        <span>
          <span className="block font-semibold">Safety</span>
          <span className="block text-sm text-ink-soft">Always on. It cannot be turned off, so that nothing important is missed.</span>
        </span>
      </label>
    </fieldset>
  );
}
