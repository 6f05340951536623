import type { ReplyRequest } from '../language-model.ts';

/** A request that nothing is special about. */
export const requestOf = (parts: Partial<ReplyRequest> = {}): ReplyRequest => ({
  pseudonym: 'Quiet Heron 4821',
  conversationId: '0199a000-0000-7000-8000-000000000001',
  avatar: { id: 'ezri', name: 'Ezri', tagline: 'Warm and unhurried.', greeting: 'Hello, I am Ezri, an AI companion.', hue: 172 },
  level: 0,
  opening: null,
  language: 'en',
  summary: null,
  memories: [],
  history: [
    { author: 'companion', text: 'Hello, I am Ezri, an AI companion.' },
    { author: 'person', text: 'I had a long day.' },
  ],
  ...parts,
});
