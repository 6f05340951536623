import { X } from 'lucide-react';
import { cn, IconButton } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { isLive, type VoiceState } from './voice-state.ts';
import { endedWords, noticeWords } from './voice-words.ts';

/** What went wrong, in sentences; said aloud once each. It is there before there is anything in it, so that screen readers notice. */
export function VoiceNotices({ state, onDismiss }: { state: VoiceState; onDismiss: () => void }) {
  const words = useWords();
  const live = isLive(state);
  const line = live && (state.line === 'away' || state.line === 'catchingUp') ? words.voice.line[state.line] : null;
  const told = [...state.notices.map((notice) => noticeWords(notice, state.engines, words)), line, endedWords(state, words)];
  const texts = told.filter((text) => text !== null);
  return (
    <div className={cn('bg-surface', texts.length > 0 && (live ? 'pb-2' : 'border-t border-line pt-2'))}>
      <div className="mx-auto flex w-full max-w-3xl items-start gap-2 px-4">
        <div role="status" className="flex min-w-0 flex-1 flex-col gap-1.5">
          {texts.map((text) => (
            <p key={text} className="rounded-md bg-warn-soft px-3.5 py-2 text-sm text-warn">
              {text}
            </p>
          ))}
        </div>
        {!live && texts.length > 0 && (
          <IconButton label={words.voice.controls.dismiss} onClick={onDismiss} className="size-9">
            <X aria-hidden />
          </IconButton>
        )}
      </div>
    </div>
  );
}
