import type { Avatar, Language } from '@ezri/contract';
import { SPANISH } from './avatars-spanish.ts';

/** The companions a person can choose from. They differ in manner, never in honesty: each is an AI and says so. */
export const AVATARS: readonly Avatar[] = [
  {
    id: 'ezri',
    name: 'Ezri',
    tagline: 'Warm and unhurried. Listens first.',
    greeting: 'Hello, I am Ezri, an AI companion. We can take our time. What is on your mind today?',
    hue: 172,
  },
  {
    id: 'bram',
    name: 'Bram',
    tagline: 'Plain and steady. One thing at a time.',
    greeting: 'Hello, I am Bram, an AI companion. Tell me what is going on, and we will look at it one piece at a time.',
    hue: 216,
  },
  {
    id: 'sol',
    name: 'Sol',
    tagline: 'Light and curious. Looks for small openings.',
    greeting: 'Hi, I am Sol, an AI companion. I am curious how things are with you today. Where would you like to begin?',
    hue: 32,
  },
  {
    id: 'noor',
    name: 'Noor',
    tagline: 'Quiet and grounded. Comes back to here and now.',
    greeting: 'Hello, I am Noor, an AI companion. We do not need many words. How is it to be you right now?',
    hue: 292,
  },
];

/** The companions as they speak of themselves in a language. */
export const avatars = (language: Language): Avatar[] => AVATARS.map((avatar) => ({ ...avatar, ...(language === 'es' ? SPANISH[avatar.id] : {}) }));
