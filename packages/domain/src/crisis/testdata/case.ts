import type { Category, Level } from '@ezri/contract';

/** One invented utterance with what the detector should make of it. `recent` are the person's earlier turns, oldest first. `must` marks the lines that may never be wrong. */
export interface Case {
  text: string;
  level: Level;
  category: Category | null;
  language: 'en' | 'es';
  recent?: readonly string[];
  subject?: 'self' | 'other';
  must?: boolean;
}

type Group = Pick<Case, 'language' | 'level' | 'category'> & Partial<Pick<Case, 'subject' | 'must'>>;

/** Cases that share everything but the words. */
export const group = (shared: Group, texts: readonly string[]): Case[] => texts.map((text) => ({ ...shared, text }));
