import type { Case } from './case.ts';
import { CONTRASTS } from './contrasts.ts';
import { EIGHTH } from './eighth.ts';
import { FIFTH } from './fifth.ts';
import { FIRST_ENGLISH } from './first-english.ts';
import { FIRST_SPANISH } from './first-spanish.ts';
import { FOURTH } from './fourth.ts';
import { NINTH } from './ninth.ts';
import { SECOND_ENGLISH } from './second-english.ts';
import { SECOND_SPANISH } from './second-spanish.ts';
import { SEVENTH_ENGLISH } from './seventh-english.ts';
import { SEVENTH_SPANISH } from './seventh-spanish.ts';
import { SIXTH } from './sixth.ts';
import { TENTH } from './tenth.ts';
import { THIRD } from './third.ts';

/** The development set: sentences invented for this project, grown with every miss. */
export const CASES: readonly Case[] = [
  ...FIRST_ENGLISH,
  ...FIRST_SPANISH,
  ...SECOND_ENGLISH,
  ...SECOND_SPANISH,
  ...THIRD,
  ...FOURTH,
  ...FIFTH,
  ...SIXTH,
  ...SEVENTH_ENGLISH,
  ...SEVENTH_SPANISH,
  ...EIGHTH,
  ...NINTH,
  ...TENTH,
  ...CONTRASTS,
];
