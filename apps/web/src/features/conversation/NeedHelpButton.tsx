import { LifeBuoy } from 'lucide-react';
import { Button } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';

/** At the right end of the header, in every state of the page. */
export const NeedHelpButton = ({ onClick, busy }: { onClick: () => void; busy: boolean }) => (
  <Button
    size="sm"
    onClick={onClick}
    busy={busy}
    icon={<LifeBuoy aria-hidden className="size-4.5" />}
    className="border-danger text-danger hover:bg-danger-soft"
  >
    {useWords().conversation.needHelp}
  </Button>
);
