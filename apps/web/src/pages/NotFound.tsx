import { isStaff } from '@ezri/contract';
import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useMe } from '../features/account/useMe.ts';
import { buttonClass, EmptyState, HelpNote } from '../ui/index.ts';
import { useWords } from '../words/index.ts';

/** An address that leads nowhere. The way back is to where one belongs: staff to their area. */
export function NotFound() {
  const { identity } = useMe();
  const { titles, notFound } = useWords().pages;
  const account = identity.status === 'known' ? identity.me.account : null;
  return (
    <main className="mx-auto flex max-w-xl flex-col gap-6 px-4 py-16">
      <h1 className="sr-only">{titles.notFound}</h1>
      <EmptyState
        icon={<Compass aria-hidden />}
        title={notFound.title}
        action={
          <Link to={account && isStaff(account.role) ? '/admin' : '/'} className={buttonClass({ variant: 'primary' })}>
            {notFound.toStart}
          </Link>
        }
      >
        {notFound.text}
      </EmptyState>
      <HelpNote className="text-center" />
    </main>
  );
}
