import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** The colours of one theme by role, as `#rrggbb`. */
function themeOf(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, role = '', colour = '']) => [role, colour]));
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXT = 4.5;
const SHAPE = 3;

/** What stands on what, and how far apart the two must be (WCAG 2.2 AA). */
const PAIRS: readonly (readonly [role: string, on: string, least: number])[] = [
  ...['paper', 'surface', 'sunken', 'own', 'accent-soft'].flatMap((on) => [['ink', on, TEXT] as const, ['ink-soft', on, TEXT] as const]),
  ...['paper', 'surface', 'sunken'].flatMap((on) => [
    ['ink-faint', on, TEXT] as const,
    ['danger', on, TEXT] as const,
    ['accent-ink', on, TEXT] as const,
  ]),
  ['ink', 'danger-soft', TEXT],
  ['on-accent', 'accent', TEXT],
  ['on-accent', 'accent-hover', TEXT],
  ['on-danger', 'danger', TEXT],
  ['on-danger', 'danger-hover', TEXT],
  ...['accent-ink', 'ok', 'warn', 'danger'].map((role) => [role, `${role.replace('-ink', '')}-soft`, TEXT] as const),
  ['warn', 'surface', TEXT],
  ...[0, 1, 2, 3, 4].map((level) => [`severity-${level}`, `severity-${level}-soft`, TEXT] as const),
  ...['paper', 'surface', 'sunken'].flatMap((on) => [['line-strong', on, SHAPE] as const, ['focus', on, SHAPE] as const]),
];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const colours = themeOf(theme);

  test.each(PAIRS)('%s on %s can be read', (role, on, least) => {
    const [front, back] = [colours.get(role), colours.get(on)];
    if (front === undefined || back === undefined) throw new Error(`tokens.css has no ${front === undefined ? role : on} in ${theme}`);
    expect(contrast(front, back)).toBeGreaterThanOrEqual(least);
  });
});

test('both themes name the same roles', () => {
  expect([...themeOf('dark').keys()]).toEqual([...themeOf('light').keys()]);
});
