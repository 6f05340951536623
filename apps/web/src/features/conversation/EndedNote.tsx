import { Link } from '@tanstack/react-router';
import { buttonClass, spokenDuration } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';

/** In place of the composer, once a conversation has ended. */
export function EndedNote({ durationMs }: { durationMs: number }) {
  const { conversation, time } = useWords();
  const { ended } = conversation;
  return (
    <div className="border-t border-line bg-surface py-4">
      <div className="mx-auto flex max-w-3xl flex-wrap items-center justify-between gap-3 px-4">
        <p role="status">
          <span className="font-semibold">{ended.text}</span>{' '}
          <span className="text-ink-soft">{ended.talkedFor(spokenDuration(durationMs, time))}</span>
        </p>
        <div className="flex flex-wrap gap-2">
          <Link to="/" className={buttonClass({ variant: 'quiet' })}>
            {ended.home}
          </Link>
          <Link to="/session/{-$id}" params={{ id: undefined }} className={buttonClass({ variant: 'primary' })}>
            {ended.startNew}
          </Link>
        </div>
      </div>
    </div>
  );
}
