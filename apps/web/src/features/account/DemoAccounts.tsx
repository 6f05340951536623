import type { Me } from '@ezri/contract';
import { isStaff } from '@ezri/contract';
import { Avatar, Badge } from '../../ui/index.ts';
import type { Credentials } from './useSignIn.ts';
import { useWords } from '../../words/index.ts';

export interface DemoAccountsProps {
  demo: Me['demo'];
  busyWith: string | null;
  onChoose: (credentials: Credentials) => void;
}

/** One click for each account that the server seeded. Outside demo mode there are none. */
export function DemoAccounts({ demo, busyWith, onChoose }: DemoAccountsProps) {
  const words = useWords().account.demo;
  return (
    <section aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className="mb-2 text-sm font-semibold text-ink-soft">
        {words.title}
      </h2>
      <ul className="grid gap-2 sm:grid-cols-2">
        {demo.map(({ email, password, name, role }) => (
          <li
            key={email}
            className="relative flex items-center gap-3 rounded-md border border-line bg-surface px-3 py-2.5 transition-colors hover:border-accent has-focus-visible:border-accent hover:bg-accent-soft"
          >
            <Avatar name={name} size="sm" />
            <div className="min-w-0 flex-1">
              <p className="truncate text-sm font-semibold">{name}</p>
              {/* The button's surface is the whole card. */}
              <button
                type="button"
                aria-busy={busyWith === email || undefined}
                disabled={busyWith !== null}
                onClick={() => onChoose({ email, password })}
                className="block max-w-full truncate text-xs text-ink-soft after:absolute after:inset-0 after:rounded-md disabled:opacity-60"
              >
                <span className="sr-only">{words.continueAs} </span>
                {email}
              </button>
            </div>
            {isStaff(role) && <Badge tone="accent">{role === 'super' ? words.super : words.staff}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
