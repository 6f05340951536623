import type { Avatar as AvatarShape, CompanionState } from '@ezri/contract';
import { DoorOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar, Button } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { NeedHelpButton } from './NeedHelpButton.tsx';

export interface ConversationHeaderProps {
  avatar: Pick<AvatarShape, 'name'> & { hue?: number };
  /** What the conversation is called, null while nobody knows. On a phone there is no room for it; it is read out all the same. */
  title: string | null;
  companion: CompanionState;
  /** Without a line nobody knows what the companion is doing. */
  online: boolean;
  /** A conversation that has not ended can be. */
  onEnd: (() => void) | null;
  /** What else can be done with the conversation. */
  menu: ReactNode;
  onNeedHelp: () => void;
  asking: boolean;
}

export const headerClass = 'flex min-h-[65px] items-center gap-2 border-b border-line bg-surface px-4 py-2.5 sm:gap-3';

/** Who is there, and the ways out. "I need help now" stands in the same place whatever happens. */
export function ConversationHeader({ avatar, title, companion, online, onEnd, menu, onNeedHelp, asking }: ConversationHeaderProps) {
  const words = useWords().conversation;
  return (
    <header className={headerClass}>
      <Avatar
        name={avatar.name}
        {...(avatar.hue !== undefined && { hue: avatar.hue })}
        className="max-sm:size-9 max-sm:text-base max-[26rem]:hidden"
      />
      <div className="min-w-0 flex-1">
        <h1 className="truncate leading-tight font-bold">
          {avatar.name}
          {title !== null && (
            <span className="font-normal text-ink-soft max-sm:sr-only">
              {' · '}
              <bdi>{title}</bdi>
            </span>
          )}
        </h1>
        <p role="status" className="text-xs text-ink-faint">
          {online ? words.doing[companion] : words.waiting}
        </p>
      </div>
      {onEnd && (
        <Button
          variant="quiet"
          size="sm"
          onClick={onEnd}
          icon={<DoorOpen aria-hidden className="size-4.5" />}
          aria-label={words.end.confirm}
          className="max-sm:hidden"
        >
          {words.end.short}
        </Button>
      )}
      {menu}
      <NeedHelpButton onClick={onNeedHelp} busy={asking} />
    </header>
  );
}
