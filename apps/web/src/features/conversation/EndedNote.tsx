import { Link } from '@tanstack/react-router';
import { buttonClass, spokenDuration } from '../../ui/index.ts';

/** In place of the composer, once a conversation has ended. */
export function EndedNote({ durationMs }: { durationMs: number }) {
  return (
    <div className="border-t border-line bg-surface py-4">
      <div className="mx-auto flex max-w-3xl flex-wrap items-center justify-between gap-3 px-4">
        <p role="status">
          <span className="font-semibold">This conversation has ended.</span>{' '}
          <span className="text-ink-soft">You talked for {spokenDuration(durationMs)}.</span>
        </p>
        <div className="flex flex-wrap gap-2">
          <Link to="/" className={buttonClass({ variant: 'quiet' })}>
            Home
          </Link>
          <Link to="/session/{-$id}" params={{ id: undefined }} className={buttonClass({ variant: 'primary' })}>
            Start a new conversation
          </Link>
        </div>
      </div>
    </div>
  );
}
