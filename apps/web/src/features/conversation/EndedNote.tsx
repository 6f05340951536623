import { Link } from '@tanstack/react-router';
import { buttonClass, spokenDuration } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { CopyButton } from './log/CopyButton.tsx';

/** In place of the composer, once a conversation has ended. `unsent`: what stood in it; another device may have ended the conversation. */
export function EndedNote({ durationMs, unsent }: { durationMs: number; unsent: string }) {
  const { conversation, time } = useWords();
  const { ended } = conversation;
  return (
    <div className="border-t border-line bg-surface py-4">
      {unsent !== '' && (
        <div className="mx-auto mb-3 flex max-w-3xl items-start justify-between gap-3 px-4">
          <div className="min-w-0 flex-1">
            <p className="text-sm text-ink-soft">{ended.unsent}</p>
            <p dir="auto" className="line-clamp-3 break-words whitespace-pre-wrap">
              {unsent}
            </p>
          </div>
          <CopyButton text={unsent} />
        </div>
      )}
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
