import { ArrowRight, Mic } from 'lucide-react';
import { Avatar, Button, ErrorState, Skeleton, Spinner } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { UseStart } from './useStart.ts';

/** With whom to talk, and how: in writing or aloud. One press starts. */
export function AvatarChoice({ avatars, start, startingWith, problem }: UseStart) {
  const { home, voice } = useWords();
  const { companions: choice } = home;
  if (avatars.status === 'failed') return <ErrorState onRetry={avatars.again}>{choice.didNotLoad}</ErrorState>;
  return (
    <div className="flex flex-col gap-3">
      <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-4" aria-busy={avatars.status === 'loading'} aria-label={choice.list}>
        {avatars.status === 'loading' && [0, 1, 2, 3].map((at) => <SkeletonChoice key={at} />)}
        {avatars.list.map(({ id, name, tagline, hue }) => (
          <li
            key={id}
            className="group relative flex items-center gap-4 rounded-lg border border-line bg-surface p-5 shadow-rest transition-colors hover:border-accent has-focus-visible:border-accent md:flex-col md:items-start"
          >
            <Avatar name={name} hue={hue} size="lg" />
            <div className="flex-1">
              <p className="text-lg font-bold">{name}</p>
              <p id={`avatar-${id}`} className="text-sm text-ink-soft">
                {tagline}
              </p>
            </div>
            {/* The button's surface is the whole card. */}
            <button
              type="button"
              aria-describedby={`avatar-${id}`}
              aria-busy={startingWith === id || undefined}
              disabled={startingWith !== null}
              onClick={() => start(id, 'text')}
              className="flex items-center gap-1.5 rounded-lg text-sm font-semibold text-accent-ink after:absolute after:inset-0 after:rounded-lg disabled:opacity-60"
            >
              <span className="sr-only md:not-sr-only">{choice.talkWith(name)}</span>
              {startingWith === id ? <Spinner /> : <ArrowRight aria-hidden className="size-4.5 transition-transform group-hover:translate-x-0.5" />}
            </button>
            {/* Above the card's own button. */}
            <Button
              size="sm"
              variant="quiet"
              aria-label={voice.startWith(name)}
              disabled={startingWith !== null}
              onClick={() => start(id, 'voice')}
              icon={<Mic aria-hidden className="size-4.5" />}
              className="relative z-1 md:-ml-3"
            >
              <span className="sr-only md:not-sr-only">{voice.start}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="alert" className="rounded-md bg-danger-soft px-3.5 py-2.5 text-sm text-danger empty:hidden">
        {problem}
      </p>
    </div>
  );
}

const SkeletonChoice = () => (
  <li className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-5">
    <Skeleton className="size-16 rounded-full" />
    <Skeleton className="w-1/3" />
    <Skeleton className="w-3/4" />
  </li>
);
