import { newId, type Author, type Message } from '@ezri/contract';
import { describe, expect, test } from 'vitest';
import { mayDelete } from './deletion.ts';
import { fileNameOf, jsonPart, markdownPart, type Part } from './export.ts';

const at = Date.UTC(2026, 4, 1, 9, 30);
const conversation = { title: 'A walk', avatar: 'Ezri', startedAt: at, endedAt: null };
let ordinal = 0;
const said = (author: Author, text: string): Message => {
  ordinal += 1;
  return {
    id: newId(),
    conversationId: newId(),
    ordinal,
    author,
    text,
    status: 'complete',
    inReplyTo: null,
    origin: null,
    standIn: false,
    heard: null,
    createdAt: at,
  };
};
const notice = said('notice', 'You are talking with an AI.');
const hello = said('person', 'Hello\n**Ezri** · says "bye"');
const reply = said('companion', 'Hello you.');
const parts = (language: 'en' | 'es' = 'en'): Part[] => [
  { conversation, messages: [notice, hello], isFirst: true, isLast: false, language },
  { conversation, messages: [reply], isFirst: false, isLast: false, language },
  { conversation, messages: [], isFirst: false, isLast: true, language },
];

describe('an exported conversation', () => {
  test('is one JSON text when its parts are joined, with nothing of the inside', () => {
    expect(JSON.parse(parts().map(jsonPart).join(''))).toEqual({
      title: 'A walk',
      avatar: 'Ezri',
      startedAt: '2026-05-01T09:30:00.000Z',
      endedAt: null,
      messages: [notice, hello, reply].map(({ author, text, status }) => ({ author, text, status, at: '2026-05-01T09:30:00.000Z' })),
    });
  });

  test('is one JSON text also when it is empty or comes in one part', () => {
    const only = { conversation, isFirst: true, isLast: true, language: 'en' as const };
    expect(JSON.parse(jsonPart({ ...only, messages: [] }))).toMatchObject({ messages: [] });
    expect(JSON.parse(jsonPart({ ...only, messages: [notice, hello] })).messages).toHaveLength(2);
  });

  test('is markdown in which nobody can speak for somebody else', () => {
    const text = parts().map(markdownPart).join('');
    expect(text).toContain('# A walk\n');
    expect(text).toContain('**You** · 2026-05-01T09:30:00.000Z\n\n> Hello\n> **Ezri** · says "bye"\n');
    expect(text).toContain('**Ezri (AI companion)** · 2026-05-01T09:30:00.000Z\n\n> Hello you.\n');
    expect(parts('es').map(markdownPart).join('')).toContain('**Tú** · ');
  });

  test.each([
    ['A walk', 'ezri-2026-05-01-a-walk.md'],
    ['../../etc: "x"?', 'ezri-2026-05-01-etc-x.md'],
    ['…', 'ezri-2026-05-01.md'],
  ])('called %j is saved as %j', (title, name) => expect(fileNameOf({ ...conversation, title }, 'md')).toBe(name));
});

test.each([
  [0, null, true],
  [4, null, true],
  [4, 1, true],
  [1, 4, true],
  [2, 2, false],
  [3, 4, false],
] as const)('a conversation of level %j may be deleted beside an open alert of %j: %j', (level, openAlert, may) => {
  expect(mayDelete({ conversation: level, openAlert })).toBe(may);
});
