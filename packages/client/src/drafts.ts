import { readList, writeList, type KeyValue } from './storage.ts';

export const DRAFTS_MAX = 20;
/** UTF-16 units. Longer than a message may be, so that pasted text can still be cut down by its author. */
export const DRAFT_CHARS_MAX = 16_000;
const KEY = 'ezri.drafts';

/** What somebody was writing, by conversation, until it is sent. Over a `sessionStorage` it ends with the tab: right for a shared device. */
export interface Drafts {
  /** The draft, or an empty string. */
  get(conversationId: string): string;
  /** Keeps the first `DRAFT_CHARS_MAX` characters. An empty text removes the draft; beyond `DRAFTS_MAX` the oldest is forgotten. */
  set(conversationId: string, text: string): void;
  clear(): void;
}

export function createDrafts(storage: KeyValue): Drafts {
  let drafts = readList(storage, KEY, ['id', 'text']).slice(-DRAFTS_MAX);
  return {
    get: (conversationId) => drafts.find(({ id }) => id === conversationId)?.text ?? '',
    set(conversationId, text) {
      const others = drafts.filter(({ id }) => id !== conversationId);
      drafts = text === '' ? others : [...others, { id: conversationId, text: text.slice(0, DRAFT_CHARS_MAX) }].slice(-DRAFTS_MAX);
      writeList(storage, KEY, drafts);
    },
    clear() {
      drafts = [];
      writeList(storage, KEY, drafts);
    },
  };
}
