import { expect, test } from 'vitest';
import { shownDanger } from './carried.ts';

const danger = (level: 0 | 1 | 2 | 3 | 4) => ({ level, category: level === 0 ? null : ('suicidal_ideation' as const) });

test.each([
  { own: 0, alert: null, shown: 0 },
  { own: 3, alert: null, shown: 3 },
  { own: 0, alert: 1, shown: 0 },
  { own: 0, alert: 2, shown: 2 },
  { own: 1, alert: 4, shown: 4 },
  { own: 4, alert: 2, shown: 4 },
] as const)('of $own in the conversation and $alert in the open alert, $shown is shown', ({ own, alert, shown }) => {
  expect(shownDanger(danger(own), alert === null ? null : danger(alert))).toEqual(danger(shown));
});
