import type { Category, Level, Safety } from '@ezri/contract';
import { LANGUAGES } from '../conversation/language.ts';
import { assess } from './assess.ts';
import { emergencyFor } from './emergency-numbers.ts';
import { HELP_LINES, helpLinesFor } from './help-lines.ts';
import { openingFor } from './openings.ts';

/** Rises with every change of panels, help lines, openings or replacements; stored with every event that was handled under it. */
export const PROTOCOL_VERSION = '1.4.0';

const PANELS: Record<Level, Safety['panel']> = { 0: 'none', 1: 'gentle', 2: 'resources', 3: 'lasting', 4: 'emergency' };

/** What the person's screen shows at this level. `country` is the person's own choice (ISO 3166, two letters) or null when unknown. */
export function safetyFor(input: { level: Level; category: Category | null; country: string | null }): Safety {
  const { level, category, country } = input;
  return {
    level,
    category,
    panel: PANELS[level],
    resources: level === 0 ? [] : helpLinesFor(country, category),
    emergency: level >= 3 ? emergencyFor(country) : null,
    humanOffered: level >= 3,
    protocolVersion: PROTOCOL_VERSION,
  };
}

const PROBES: readonly { text: string; is: (level: Level) => boolean; fault: string }[] = [
  { text: 'I am going to kill myself tonight', is: (level) => level === 4, fault: 'the detector does not see plain danger' },
  { text: 'voy a suicidarme esta noche', is: (level) => level === 4, fault: 'the detector does not see plain danger in Spanish' },
  { text: 'I had toast for breakfast', is: (level) => level === 0, fault: 'the detector sees danger in an ordinary sentence' },
];

/** What is missing or not working in the safety protocol, in plain words. Empty means healthy; otherwise no conversation may start (R3). */
export function protocolFaults(): string[] {
  const faults: string[] = [];
  for (const probe of PROBES) {
    try {
      if (!probe.is(assess(probe.text, { recent: [] }).level)) faults.push(probe.fault);
    } catch {
      faults.push('the detector fails');
    }
  }
  if (HELP_LINES.length === 0 || helpLinesFor(null, null).length === 0) faults.push('no help lines are loaded');
  if (LANGUAGES.some((language) => openingFor(3, language) === null || openingFor(4, language) === null))
    faults.push('the written openings are missing');
  return faults;
}
