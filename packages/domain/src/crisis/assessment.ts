import type { Category, Level } from '@ezri/contract';

/** Something the person wrote; `at` in milliseconds since the epoch. */
export interface Utterance {
  text: string;
  at: number;
}

/** A stretch of the person's raw text, in UTF-16 units, and the rule that saw it. `context:` rules point at earlier turns and have no stretch. */
export interface Evidence {
  start: number;
  end: number;
  rule: string;
}

export type Subject = 'self' | 'other' | 'unknown';
export type Imminence = 'none' | 'unclear' | 'soon' | 'now';

/** What the detector makes of one message. `confidence` is 0 to 1; `cssrs` maps it to the Columbia C-SSRS screener, or says 'not applicable'. */
export interface Assessment {
  level: Level;
  category: Category | null;
  subject: Subject;
  imminence: Imminence;
  confidence: number;
  evidence: Evidence[];
  cssrs: string;
  detectorVersion: string;
}

/** Rises with every change of rules or lexicon; stored with every verdict. */
export const DETECTOR_VERSION = 'rules-2.0.0';

/** How many of the person's own earlier turns the detector reads. */
export const RECENT_TURNS = 8;

/** A detector that failed cannot say that all is well: its error counts as level 2. */
export const failedAssessment = (): Assessment => ({
  level: 2,
  category: 'other',
  subject: 'unknown',
  imminence: 'unclear',
  confidence: 0,
  evidence: [],
  cssrs: 'not applicable',
  detectorVersion: DETECTOR_VERSION,
});

/** What a model's provider found in a message. It has the person's words without Ezri's rules: it says how much, and little of what. */
export const providerAssessment = (level: Level, category: Category): Assessment => ({
  level,
  category,
  subject: 'unknown',
  imminence: level === 4 ? 'soon' : 'unclear',
  confidence: 0.5,
  evidence: [],
  cssrs: 'not applicable',
  detectorVersion: 'provider-1',
});

/** In place of a detector's version: nobody had to find anything. */
export const HELP_REQUESTED = 'help-requested';

/** The person pressed "I need help now": that is level 3 at once. */
export const helpRequestedAssessment = (): Assessment => ({
  level: 3,
  category: 'other',
  subject: 'self',
  imminence: 'unclear',
  confidence: 1,
  evidence: [],
  cssrs: 'not applicable',
  detectorVersion: HELP_REQUESTED,
});
