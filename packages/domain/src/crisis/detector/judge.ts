import type { Category } from '@ezri/contract';
import { abuseRules, selfHarmRules, violenceRules } from './rules-harm.ts';
import { distressRules, eatingRules, panicRules, psychosisRules, substanceRules } from './rules-mind.ts';
import { sceneRules } from './rules-scene.ts';
import { suicideRules } from './rules-suicide.ts';
import { sumRules } from './rules-sum.ts';
import { sceneOf } from './scene.ts';
import type { Signal } from './signals.ts';
import type { Verdict } from './verdict.ts';

const FAMILIES = [
  suicideRules,
  sceneRules,
  sumRules,
  psychosisRules,
  violenceRules,
  abuseRules,
  selfHarmRules,
  substanceRules,
  eatingRules,
  panicRules,
  distressRules,
];
/** Which of two verdicts of the same level names the alert, first wins. */
const RANK: readonly Category[] = [
  'psychosis',
  'suicidal_ideation',
  'violence',
  'abuse',
  'self_harm',
  'substance',
  'eating_disorder',
  'panic',
  'other',
];

/** The gravest verdict of all families of rules on a set of signals, or null when none has anything to say. */
export function judge(signals: readonly Signal[], words: number): Verdict | null {
  const scene = sceneOf(signals, words);
  const verdicts = FAMILIES.map((family) => family(scene)).filter((one) => one !== null);
  verdicts.sort((a, b) => b.level - a.level || RANK.indexOf(a.category) - RANK.indexOf(b.category));
  return verdicts[0] ?? null;
}
