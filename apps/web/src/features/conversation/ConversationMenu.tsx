import type { Conversation } from '@ezri/contract';
import { DoorOpen, NotebookPen, Wind } from 'lucide-react';
import { MenuItem, MenuLabel, MenuSeparator } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { KeepingMenu } from './past/KeepingMenu.tsx';

export interface ConversationMenuProps {
  conversation: Conversation;
  /** Shown on a small screen, where the header has no room for it. */
  title: string | null;
  onPlan: () => void;
  onGround: () => void;
  /** On a small screen, where the button has no room. Null once it has ended. */
  onEnd: (() => void) | null;
  onDeleted: () => void;
  /** The title may have changed since: the first message gives one, and so may another device. */
  onRename: () => void;
  onRenamed: (title: string) => void;
}

/** What can be done besides talking. */
export function ConversationMenu({ conversation, title, onPlan, onGround, onEnd, onDeleted, onRename, onRenamed }: ConversationMenuProps) {
  const { keeping, conversation: words } = useWords();
  return (
    <KeepingMenu conversation={conversation} label={words.more} onDeleted={onDeleted} onRename={onRename} onRenamed={onRenamed}>
      {title !== null && (
        <MenuLabel dir="auto" className="max-w-64 truncate sm:hidden">
          {title}
        </MenuLabel>
      )}
      <MenuItem onSelect={onPlan}>
        <NotebookPen aria-hidden /> {keeping.actions.plan}
      </MenuItem>
      <MenuItem onSelect={onGround}>
        <Wind aria-hidden /> {keeping.actions.exercise}
      </MenuItem>
      {onEnd && (
        <MenuItem onSelect={onEnd} className="sm:hidden">
          <DoorOpen aria-hidden /> {words.end.confirm}
        </MenuItem>
      )}
      <MenuSeparator />
    </KeepingMenu>
  );
}
