import type { Category, Level } from '@ezri/contract';
import type { Imminence } from '../assessment.ts';
import type { Signal } from './signals.ts';

/** What one family of rules makes of a scene. `because` are the signals it rests on, the most telling first. */
export interface Verdict {
  level: Level;
  category: Category;
  imminence: Imminence;
  rule: string;
  because: readonly Signal[];
  /** The C-SSRS item it maps to, for suicidal thoughts and behaviour. */
  cssrs?: string;
}

export const verdict = (
  level: Level,
  category: Category,
  rule: string,
  because: readonly Signal[],
  imminence?: Imminence,
  cssrs?: string,
): Verdict => ({
  level,
  category,
  rule,
  because,
  imminence: imminence ?? (level === 4 ? 'now' : level >= 2 ? 'unclear' : 'none'),
  ...(cssrs === undefined ? {} : { cssrs }),
});
