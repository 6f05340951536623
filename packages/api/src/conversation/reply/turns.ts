import type { Turn } from '@ezri/ai';
import type { Message } from '@ezri/contract';
import { heardPart } from '@ezri/domain';

/** What was said, as a model is told it: of a reply that was spoken aloud no more than the person heard, and nothing of one that they did not hear at all. */
export const turnsOf = (messages: readonly Pick<Message, 'author' | 'text' | 'heard'>[]): Turn[] =>
  messages.map(({ author, text, heard }) => ({ author, text: heardPart({ text, heard }) })).filter(({ text }) => text !== '');
