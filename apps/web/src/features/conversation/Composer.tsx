import { MESSAGE_MAX } from '@ezri/contract';
import { SendHorizontal, Square } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button, cn, Textarea } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';

/** From here on the count is shown. */
export const COUNT_FROM = MESSAGE_MAX - 400;

/** White space and characters that only steer others (zero-width ones, directions) say nothing by themselves. */
const VISIBLE = /[^\s\p{Cf}]/u;

export interface ComposerProps {
  draft: string;
  onDraft: (text: string) => void;
  /** `false`: it was not taken; the text stays. */
  onSend: (text: string) => boolean;
  /** A reply is being written: it can be stopped. */
  running: boolean;
  onStop: () => void;
  stopping: boolean;
  online: boolean;
  companionName: string;
  /** Before the field: another way to say it. */
  leading?: ReactNode;
  /** The keyboard begins in the field: nothing has been written yet. */
  focused: boolean;
}

/** Where a person writes. Enter sends, Shift+Enter makes a new line; nothing that was typed is ever lost. */
export function Composer({ draft, onDraft, onSend, running, onStop, stopping, online, companionName, leading, focused }: ComposerProps) {
  const { composer } = useWords().conversation;
  const field = useRef<HTMLTextAreaElement>(null);
  const hints = useId();
  const atStart = useEffectEvent(() => {
    if (focused) field.current?.focus();
  });
  useEffect(() => atStart(), []);
  const over = draft.length - MESSAGE_MAX;
  const sendable = VISIBLE.test(draft) && over <= 0;

  const send = (): void => {
    if (sendable) onSend(draft);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // An Enter that chooses a word in an input method is not one that sends.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      aria-label={composer.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="shrink-0 border-t border-line bg-surface pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] [@media(max-height:35rem)]:pt-2 [@media(max-height:35rem)]:pb-2"
    >
      <div className="mx-auto flex max-w-3xl flex-col gap-1.5 px-4">
        {!online && <p className="text-xs text-warn">{composer.offline}</p>}
        <div className="flex items-end gap-2">
          {leading}
          <Textarea
            ref={field}
            aria-label={composer.message}
            aria-describedby={hints}
            aria-invalid={over > 0 || undefined}
            placeholder={composer.placeholder(companionName)}
            rows={1}
            enterKeyHint="send"
            className="max-h-[min(40dvh,9rem)] sm:max-h-[40dvh] [@media(max-height:35rem)]:max-h-[min(40dvh,6rem)]"
            value={draft}
            onChange={(event) => onDraft(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {running && (
            <Button onClick={onStop} busy={stopping} icon={<Square aria-hidden className="size-4 fill-current" />} aria-label={composer.stop}>
              <span className="hidden sm:inline">{composer.stop}</span>
            </Button>
          )}
          <Button
            type="submit"
            variant="primary"
            disabled={!sendable}
            icon={<SendHorizontal aria-hidden className="size-4.5" />}
            aria-label={composer.send}
          >
            <span className="hidden sm:inline">{composer.send}</span>
          </Button>
        </div>
        {/* Said aloud once, when it becomes too much, and not with every key: the count is there for whoever asks for it. */}
        <p role="status" className="sr-only">
          {over > 0 && composer.tooLong}
        </p>
        <p id={hints} className={cn('text-right text-xs empty:hidden', over > 0 ? 'text-danger' : 'text-ink-faint')}>
          {over > 0 && composer.tooMany(over)}
          {over <= 0 && draft.length >= COUNT_FROM && composer.count(draft.length, MESSAGE_MAX)}
        </p>
      </div>
    </form>
  );
}
