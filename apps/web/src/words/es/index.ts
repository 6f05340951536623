import type { Words } from '../index.ts';
import { account } from './account.ts';
import { common } from './common.ts';
import { pages } from './pages.ts';
import { refusals } from './refusals.ts';
import { risk } from './risk.ts';
import { shell } from './shell.ts';
import { time } from './time.ts';

export const es: Words = { account, common, pages, refusals, risk, shell, time };
