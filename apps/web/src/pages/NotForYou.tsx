import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { buttonClass, EmptyState } from '../ui/index.ts';
import { useWords } from '../words/index.ts';

/** Somebody who is not staff opened a staff page. */
export function NotForYou() {
  const { notForYou } = useWords().pages;
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-6 px-4 py-16">
      <h1 className="sr-only">{notForYou.heading}</h1>
      <EmptyState
        icon={<Lock aria-hidden />}
        title={notForYou.title}
        action={
          <Link to="/" className={buttonClass({ variant: 'primary' })}>
            {notForYou.toConversations}
          </Link>
        }
      >
        {notForYou.text}
      </EmptyState>
    </div>
  );
}
