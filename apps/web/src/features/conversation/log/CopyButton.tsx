import { Check, Copy } from 'lucide-react';
import { Button } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { useCopy } from './useCopy.ts';

/** Takes along a text for which there is no place here any more. */
export function CopyButton({ text }: { text: string }) {
  const { log } = useWords().conversation;
  const { copied, copy } = useCopy();
  const Icon = copied === 'yes' ? Check : Copy;
  return (
    <Button variant="quiet" size="sm" onClick={() => copy(text)} icon={<Icon aria-hidden className="size-4" />}>
      {copied === 'yes' ? log.copied : copied === 'failed' ? log.notCopied : log.copy}
    </Button>
  );
}
