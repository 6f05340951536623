import { isStaff } from '@ezri/contract';
import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useMe } from '../features/account/useMe.ts';
import { buttonClass, EmptyState, HelpNote } from '../ui/index.ts';

/** An address that leads nowhere. The way back is to where one belongs: staff to their area. */
export function NotFound() {
  const { identity } = useMe();
  const account = identity.status === 'known' ? identity.me.account : null;
  return (
    <main className="mx-auto flex max-w-xl flex-col gap-6 px-4 py-16">
      <h1 className="sr-only">Page not found</h1>
      <EmptyState
        icon={<Compass aria-hidden />}
        title="There is no page at this address"
        action={
          <Link to={account && isStaff(account.role) ? '/admin' : '/'} className={buttonClass({ variant: 'primary' })}>
            Go to the start
          </Link>
        }
      >
        The link may be old, or a letter is missing.
      </EmptyState>
      <HelpNote className="text-center" />
    </main>
  );
}
