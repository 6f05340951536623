import type { Clock } from './clock.ts';
import { voicedMs, type Sound } from './sound.ts';

/** `slow`: the line could not keep up. `away`: it was gone for longer than is kept. `ms`: how much of what was said; silence does not count. */
export interface Loss {
  readonly ms: number;
  readonly why: 'slow' | 'away';
}

/** Lost sound is told in one piece and not frame by frame. */
export const LOSS_REPORT_MS = 500;

export interface Losses {
  add(sounds: readonly Sound[], why: Loss['why']): void;
  /** Tells what has gathered now. */
  report(): void;
}

export function createLosses(tell: (loss: Loss) => void, clock: Clock): Losses {
  const gathered: Record<Loss['why'], number> = { slow: 0, away: 0 };
  let cancel: (() => void) | null = null;
  const report = (): void => {
    cancel?.();
    cancel = null;
    for (const why of ['slow', 'away'] as const) {
      const ms = gathered[why];
      gathered[why] = 0;
      if (ms > 0) tell({ ms, why });
    }
  };
  return {
    add(sounds, why) {
      const ms = voicedMs(sounds);
      if (ms === 0) return;
      gathered[why] += ms;
      cancel ??= clock.after(LOSS_REPORT_MS, report);
    },
    report,
  };
}
