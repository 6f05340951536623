import { Pill } from '../../ui/index.ts';
import { useLocale, useWords } from '../../words/index.ts';

const clock = (at: number, locale: string): string => new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });

/** Whether the figures can be believed: nothing while they are, how old they are while the line is down. `at` in ms, null before the first. */
export function AsOf({ connected, catchingUp, at }: { connected: boolean; catchingUp: boolean; at: number | null }) {
  const { admin, common } = useWords();
  const locale = useLocale();
  if (!connected && at !== null) {
    return (
      <Pill role="status" tone="warn">
        {admin.asOf(clock(at, locale))}
      </Pill>
    );
  }
  return catchingUp ? <Pill role="status">{common.catchingUp}</Pill> : null;
}
