import type { Words } from '../index.ts';
import { account } from './account.ts';
import { admin } from './admin.ts';
import { alert } from './alert.ts';
import { common } from './common.ts';
import { conversation } from './conversation.ts';
import { home } from './home.ts';
import { keeping } from './keeping.ts';
import { notifications } from './notifications.ts';
import { pages } from './pages.ts';
import { queue } from './queue.ts';
import { refusals } from './refusals.ts';
import { risk } from './risk.ts';
import { safety } from './safety.ts';
import { sessions } from './sessions.ts';
import { shell } from './shell.ts';
import { time } from './time.ts';
import { voice } from './voice.ts';

export const es: Words = {
  account,
  admin,
  alert,
  common,
  conversation,
  home,
  keeping,
  notifications,
  pages,
  queue,
  refusals,
  risk,
  safety,
  sessions,
  shell,
  time,
  voice,
};
