import { ShieldAlert } from 'lucide-react';
import { Button } from '../../ui/index.ts';
import { GRAVE_FROM, useWaiting } from './waiting.ts';

/** Stays for as long as a grave alert waits for somebody, where a toast would have gone. */
export function WaitingBar({ onOpen }: { onOpen: () => void }) {
  const { grave } = useWaiting();
  if (grave === 0) return null;
  return (
    <section
      aria-label="Alerts that wait"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-danger px-4 py-1.5 text-sm font-semibold text-on-danger"
    >
      <ShieldAlert aria-hidden className="size-5" />
      <p className="tabular-nums">
        {grave === 1 ? `1 alert of level ${GRAVE_FROM} or more, nobody has it` : `${grave} alerts of level ${GRAVE_FROM} or more, nobody has them`}
      </p>
      <Button size="sm" className="ml-auto" onClick={onOpen}>
        Open
      </Button>
    </section>
  );
}
