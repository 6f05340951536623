import { toast } from '../../ui/index.ts';
import { Announcer } from './Announcer.tsx';
import { useQueue } from './useQueue.ts';
import { useRinging } from './useRinging.ts';
import { useSound } from './useSound.ts';
import { useTitleCount } from './useTitleCount.ts';
import { useTellWaiting } from './waiting.ts';
import { sentenceOf, type Ringing } from './watch.ts';
import { useWords } from '../../words/index.ts';

/** Below this level an alert waits in the queue without a word on the other pages. */
const TOLD_FROM = 2;

/** For staff on every page but the queue itself: a new or risen alert is told in a toast that leads to it, with the queue's own sound and words. */
export function AlertWatch({ accountId, onOpen }: { accountId: string; onOpen(alertId: string): void }) {
  const { state } = useQueue(false);
  const [sound] = useSound();
  const live = state.status === 'ready' ? state.state : null;
  const words = useWords();
  const tell = (ringing: readonly Ringing[]) => {
    for (const one of ringing) {
      if (one.alert.level >= TOLD_FROM) toast.show(sentenceOf(one, words), { action: { label: words.common.open, run: () => onOpen(one.alert.id) } });
    }
  };
  const { polite, assertive } = useRinging(live?.alerts ?? null, 0, { accountId, sound }, tell);
  useTellWaiting(live);
  useTitleCount(live?.counts.unassigned ?? 0);
  return <Announcer polite={polite} assertive={assertive} />;
}
