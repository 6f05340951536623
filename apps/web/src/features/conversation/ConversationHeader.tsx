import type { Avatar as AvatarShape, CompanionState } from '@ezri/contract';
import { DoorOpen, LifeBuoy } from 'lucide-react';
import { Avatar, Button } from '../../ui/index.ts';

const DOING: Readonly<Record<CompanionState, string>> = {
  idle: 'AI companion',
  listening: 'AI companion',
  thinking: 'AI · thinking…',
  speaking: 'AI · writing…',
};

export interface ConversationHeaderProps {
  avatar: Pick<AvatarShape, 'name'> & { hue?: number };
  companion: CompanionState;
  /** Without a line nobody knows what the companion is doing. */
  online: boolean;
  ended: boolean;
  onNeedHelp: () => void;
  asking: boolean;
  onEnd: () => void;
}

/** Who is there, and the two ways out. "I need help now" stands in the same place whatever happens. */
export function ConversationHeader({ avatar, companion, online, ended, onNeedHelp, asking, onEnd }: ConversationHeaderProps) {
  return (
    <header className="flex items-center gap-3 border-b border-line bg-surface px-4 py-2.5">
      <Avatar name={avatar.name} {...(avatar.hue !== undefined && { hue: avatar.hue })} className="max-sm:size-9 max-sm:text-base" />
      <div className="min-w-0 flex-1">
        <h1 className="truncate leading-tight font-bold">{avatar.name}</h1>
        <p role="status" className="truncate text-xs text-ink-faint">
          {online ? DOING[companion] : 'AI · waiting…'}
        </p>
      </div>
      {!ended && (
        <Button variant="quiet" size="sm" onClick={onEnd} icon={<DoorOpen aria-hidden className="size-4.5" />} aria-label="End conversation">
          <span className="hidden sm:inline">End</span>
        </Button>
      )}
      <Button
        size="sm"
        onClick={onNeedHelp}
        busy={asking}
        icon={<LifeBuoy aria-hidden className="size-4.5" />}
        className="border-danger text-danger hover:bg-danger-soft"
      >
        I need help now
      </Button>
    </header>
  );
}
