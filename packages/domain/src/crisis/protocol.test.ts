import { Category, HelpLine, Safety } from '@ezri/contract';
import { describe, expect, test } from 'vitest';
import { failedAssessment, helpRequestedAssessment } from './assessment.ts';
import { FIND_A_HELP_LINE, HELP_LINES, STALE_AFTER_DAYS, helpLinesFor, staleHelpLines } from './help-lines.ts';
import { LANGUAGES } from '../conversation/language.ts';
import { openingFor } from './openings.ts';
import { protocolFaults, safetyFor } from './protocol.ts';

const LEVELS = [0, 1, 2, 3, 4] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

describe('safety', () => {
  test.each([
    [0, 'none', false, null],
    [1, 'gentle', false, null],
    [2, 'resources', false, null],
    [3, 'lasting', true, '999'],
    [4, 'emergency', true, '999'],
  ] as const)('level %i shows the %s panel', (level, panel, humanOffered, emergency) => {
    const safety = safetyFor({ level, category: level === 0 ? null : 'suicidal_ideation', country: 'gb' });
    expect(Safety.parse(safety)).toEqual(safety);
    expect([safety.panel, safety.humanOffered, safety.emergency?.number ?? null]).toEqual([panel, humanOffered, emergency]);
    expect(safety.resources.some((line) => line.id === 'gb-samaritans')).toBe(level > 0);
  });

  test('an unknown country gets the directory and 112, with a word that it may differ', () => {
    const safety = safetyFor({ level: 4, category: 'violence', country: null });
    expect(safety.resources).toEqual([FIND_A_HELP_LINE]);
    expect(safety.emergency).toEqual({ number: '112', label: expect.stringContaining('local emergency number') });
    expect(safetyFor({ level: 4, category: null, country: 'ZZ' }).resources).toEqual([FIND_A_HELP_LINE]);
  });

  test('whoever asks for help has a number to call, wherever they are', () => {
    for (const level of [3, 4] as const) expect(safetyFor({ level, category: null, country: null }).emergency?.number).toBe('112');
  });

  test.each([
    ['US', '911'],
    ['ES', '112'],
    ['AU', '000'],
    ['NZ', '111'],
    ['IE', '112'],
    ['MX', '911'],
    ['CO', '123'],
    ['ZA', '112'],
  ])('in %s the number is %s', (country, number) => expect(safetyFor({ level: 4, category: null, country }).emergency?.number).toBe(number));
});

test.each([
  ['JP', '119', '110'],
  ['NO', '113', '112'],
  ['br', '192', '190'],
])('in %s the ambulance is %s, and the police is named beside it', (country, ambulance, police) => {
  const emergency = safetyFor({ level: 4, category: null, country }).emergency;
  expect(emergency?.number).toBe(ambulance);
  expect(emergency?.label).toMatch(new RegExp(`${ambulance}.*police: ${police}`, 'u'));
});

/** Each was served once from memory; public pages contradict each other about them, or say nothing. */
test.each(['BO', 'GT', 'PA', 'PE', 'PY'])('in %s no number was confirmed: 112, or the local one', (country) =>
  expect(safetyFor({ level: 4, category: null, country }).emergency).toEqual(safetyFor({ level: 4, category: null, country: null }).emergency),
);

test.each(['AR', 'DK', 'ZA'])('in %s no help line was confirmed: the directory', (country) =>
  expect(helpLinesFor(country, 'suicidal_ideation')).toEqual([FIND_A_HELP_LINE]),
);

describe('help lines', () => {
  test('are well formed, each with its own id', () => {
    for (const line of HELP_LINES) expect(HelpLine.parse(line)).toEqual(line);
    expect(new Set(HELP_LINES.map((line) => line.id)).size).toBe(HELP_LINES.length);
    // What a line is and where that was read are two things: a front page alone confirms nothing.
    for (const { id, source } of HELP_LINES) expect(new URL(source).href.length, id).toBeGreaterThan(`${new URL(source).origin}/`.length);
    for (const { channels } of HELP_LINES)
      for (const { kind, href } of channels) expect(href).toMatch({ call: /^tel:[*+\d]+$/u, text: /^sms:\d+$/u, web: /^https:\/\// }[kind]);
  });

  test.each([
    ['US', 'tel:988'],
    ['GB', 'tel:116123'],
    ['GB', 'sms:85258'],
    ['ES', 'tel:024'],
    ['CA', 'tel:988'],
    ['AU', 'tel:131114'],
    ['NZ', 'tel:1737'],
    ['FR', 'tel:3114'],
    ['IE', 'tel:116123'],
  ])('%s has %s', (country, href) =>
    expect(helpLinesFor(country, null).flatMap((line) => line.channels.map((channel) => channel.href))).toContain(href),
  );

  test('those for the category come first, and only then', () => {
    expect(helpLinesFor('US', 'abuse')[0]?.id).toBe('us-ndvh');
    expect(helpLinesFor('US', 'suicidal_ideation').map((line) => line.id)).not.toContain('us-ndvh');
    for (const category of Category.options) expect(helpLinesFor('ES', category).at(-1)).toEqual(FIND_A_HELP_LINE);
  });

  /** Fails on the day an entry has gone unchecked for a year: check it against its source, then renew `verifiedAt`. */
  test('none is stale today', () => expect(staleHelpLines(new Date().getTime()).map((line) => line.id)).toEqual([]));

  test('staleness is noticed', () => {
    const newest = Math.max(...HELP_LINES.map((line) => Date.parse(line.verifiedAt)));
    expect(staleHelpLines(newest + (STALE_AFTER_DAYS + 1) * DAY_MS)).toHaveLength(HELP_LINES.length);
  });
});

describe('openings', () => {
  test.each(LANGUAGES)('in %s: begin at level 3, and keep to safe messaging', (language) => {
    expect(LEVELS.map((level) => openingFor(level, language) !== null)).toEqual([false, false, false, true, true]);
    for (const level of [3, 4] as const) {
      expect(openingFor(level, language)).not.toMatch(
        /committed|therap|counsel|treat|diagnos|you are not|pills|gun|rope|bridge|attention|selfish|cometer|terap|tratamiento|pastilla|arma|soga|cuerda|puente|egoísta|no eres|¿/iu,
      );
      expect(openingFor(level, language)).toMatch(/staying here with you|me quedo aquí contigo/iu);
      expect(openingFor(level, language)).toMatch(level === 4 ? /emergency number|número de emergencias/u : /help lines|líneas de ayuda/u);
    }
  });

  test('are English unless asked for in another language', () => {
    expect(openingFor(4)).toBe(openingFor(4, 'en'));
    expect(openingFor(4, 'es')).not.toBe(openingFor(4, 'en'));
  });
});

test('the protocol is healthy', () => expect(protocolFaults()).toEqual([]));

test('a failed detector is a reason to look, and a call for help is heard at once', () => {
  expect(failedAssessment().level).toBe(2);
  expect(helpRequestedAssessment()).toMatchObject({ level: 3, subject: 'self', detectorVersion: 'help-requested' });
});
