import type { Case } from './case.ts';
import { FIRST_ENGLISH } from './first-english.ts';
import { FIRST_SPANISH } from './first-spanish.ts';
import { SECOND_ENGLISH } from './second-english.ts';
import { SECOND_SPANISH } from './second-spanish.ts';

/** The development set: sentences invented for this project, grown with every miss. */
export const CASES: readonly Case[] = [...FIRST_ENGLISH, ...FIRST_SPANISH, ...SECOND_ENGLISH, ...SECOND_SPANISH];
