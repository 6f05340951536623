import { ShieldAlert } from 'lucide-react';
import { Button } from '../../ui/index.ts';
import { GRAVE_FROM, useWaiting } from './waiting.ts';
import { useWords } from '../../words/index.ts';

/** Stays for as long as a grave alert waits for somebody, where a toast would have gone. */
export function WaitingBar({ onOpen }: { onOpen: () => void }) {
  const { common, queue } = useWords();
  const { grave } = useWaiting();
  if (grave === 0) return null;
  return (
    <section
      aria-label={queue.waiting.name}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-danger px-4 py-1.5 text-sm font-semibold text-on-danger"
    >
      <ShieldAlert aria-hidden className="size-5" />
      <p className="tabular-nums">{queue.waiting.text(grave, GRAVE_FROM)}</p>
      <Button size="sm" className="ml-auto" onClick={onOpen}>
        {common.open}
      </Button>
    </section>
  );
}
