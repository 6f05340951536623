import { describe, expect, it } from 'vitest';
import { newId } from './ids.ts';
import { ConversationInput, SendInput } from './conversation.ts';

const send = (text: string) => SendInput.safeParse({ conversationId: newId(), messageId: newId(), text });

describe('text from a person', () => {
  it('loses what the database cannot hold, and nothing else', () => {
    expect(send('I am \0not fine\0').data?.text).toBe('I am not fine');
    expect(send('half \ud83d a smile').data?.text).toBe('half \ufffd a smile');
    expect(send('¿Cómo estás? 👋🏽').data?.text).toBe('¿Cómo estás? 👋🏽');
  });

  it.each(['', '   ', '\n\t', '\0\0', 'x'.repeat(4001)])('is refused when there is nothing to say or too much of it', (text) => {
    expect(send(text).success).toBe(false);
  });

  it('may have 4,000 characters', () => {
    expect(send('x'.repeat(4000)).success).toBe(true);
  });
});

it('an id is one id however it is written', () => {
  const id = newId();
  expect(ConversationInput.parse({ conversationId: id.toUpperCase() })).toEqual({ conversationId: id });
});
