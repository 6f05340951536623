import type { Assessment, Utterance } from './assessment.ts';
import { DETECTOR_VERSION } from './assessment.ts';

/** Reads one message of a person, with their own earlier turns (oldest first, at most RECENT_TURNS are read), and says how much risk is in it. */
export function assess(text: string, context: { recent: readonly Utterance[] }): Assessment {
  const all = [...context.recent.map((turn) => turn.text), text].join(' . ').toLowerCase();
  const wish = /\b(kill myself|end my life|want to die|suicide)\b/.exec(all);
  const now = /\b(tonight|right now|pills)\b/.test(all);
  const base = { subject: wish ? 'self' : 'unknown', confidence: wish ? 0.8 : 0.9, evidence: [], detectorVersion: DETECTOR_VERSION } as const;
  if (!wish) return { ...base, evidence: [], level: 0, category: null, imminence: 'none', cssrs: 'not applicable' };
  const level = now ? 4 : 2;
  return { ...base, evidence: [], level, category: 'suicidal_ideation', imminence: now ? 'now' : 'unclear', cssrs: now ? 'C-SSRS 5' : 'C-SSRS 2' };
}
