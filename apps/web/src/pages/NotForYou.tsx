import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { buttonClass, EmptyState } from '../ui/index.ts';

/** Somebody who is not staff opened a staff page. */
export function NotForYou() {
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-6 px-4 py-16">
      <h1 className="sr-only">Not for your account</h1>
      <EmptyState
        icon={<Lock aria-hidden />}
        title="This page is not for your account"
        action={
          <Link to="/" className={buttonClass({ variant: 'primary' })}>
            Go to your conversations
          </Link>
        }
      >
        It belongs to the safety team. If you are part of it, ask a supervisor to give your account that role.
      </EmptyState>
    </div>
  );
}
