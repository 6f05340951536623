import type { Me } from '@ezri/contract';
import { isStaff } from '@ezri/contract';
import { Avatar, Badge } from '../../ui/index.ts';
import type { Credentials } from './useSignIn.ts';

export interface DemoAccountsProps {
  demo: Me['demo'];
  busyWith: string | null;
  onChoose: (credentials: Credentials) => void;
}

/** One click for each account that the server seeded. Outside demo mode there are none. */
export function DemoAccounts({ demo, busyWith, onChoose }: DemoAccountsProps) {
  return (
    <section aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className="mb-2 text-sm font-semibold text-ink-soft">
        This is a demo. Look around as
      </h2>
      <ul className="grid gap-2 sm:grid-cols-2">
        {demo.map(({ email, password, name, role }) => (
          <li key={email}>
            <button
              type="button"
              aria-label={`Continue as ${email}`}
              aria-busy={busyWith === email || undefined}
              disabled={busyWith !== null}
              onClick={() => onChoose({ email, password })}
              className="flex w-full items-center gap-3 rounded-md border border-line bg-surface px-3 py-2.5 text-left transition-colors hover:border-accent hover:bg-accent-soft disabled:opacity-60"
            >
              <Avatar name={name} size="sm" />
              <span className="min-w-0 flex-1">
                <span className="block truncate text-sm font-semibold">{name}</span>
                <span className="block truncate text-xs text-ink-faint">{email}</span>
              </span>
              {isStaff(role) && <Badge tone="accent">{role === 'super' ? 'Super' : 'Staff'}</Badge>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
