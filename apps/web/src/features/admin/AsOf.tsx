import { Pill } from '../../ui/index.ts';

const clock = (at: number): string => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** Whether the figures can be believed: nothing while they are, how old they are while the line is down. `at` in ms, null before the first. */
export function AsOf({ connected, catchingUp, at }: { connected: boolean; catchingUp: boolean; at: number | null }) {
  if (!connected && at !== null) {
    return (
      <Pill role="status" tone="warn">
        Not connected: as of {clock(at)}
      </Pill>
    );
  }
  return catchingUp ? <Pill role="status">Catching up</Pill> : null;
}
