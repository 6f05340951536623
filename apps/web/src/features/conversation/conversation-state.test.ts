import { newId, type ConversationEvent } from '@ezri/contract';
import { describe, expect, test } from 'vitest';
import { WRITER, messageOf, safetyOf, snapshotOf, STARTED_AT } from './conversation.fixture.ts';
import { apply, fromSnapshot, isEphemeral, sent, withGuess, withSafety, withTitle, type ConversationState } from './conversation-state.ts';

const start = (parts: Parameters<typeof snapshotOf>[0] = {}): ConversationState => fromSnapshot(snapshotOf(parts));
const after = (state: ConversationState, ...events: ConversationEvent[]): ConversationState => events.reduce(apply, state);
const replyId = newId();
const inReplyTo = newId();
const begun = { type: 'reply.started', replyId, inReplyTo, ...WRITER } as const;
const delta = (from: number, text: string): ConversationEvent => ({ type: 'reply.delta', replyId, from, text });
const finished = messageOf({ id: replyId, ordinal: 2, author: 'companion', text: 'I hear you.', inReplyTo });

describe('messages', () => {
  test('stand in the order of their ordinals, however they come', () => {
    const [first, second, third] = [1, 2, 3].map((ordinal) => messageOf({ ordinal }));
    if (!first || !second || !third) throw new Error('three messages were made');
    const state = after(start({ messages: [third] }), { type: 'message.created', message: first }, { type: 'message.created', message: second });
    expect(state.messages).toEqual([first, second, third]);
  });

  test('stand there once, although the answer to the call and the event both bring them', () => {
    const message = messageOf();
    const state = apply(sent(start(), { message, safety: safetyOf(0) }), { type: 'message.created', message });
    expect(state.messages).toEqual([message]);
  });

  test('a snapshot is put in order', () => {
    const state = start({ messages: [messageOf({ ordinal: 2 }), messageOf({ ordinal: 1 })] });
    expect(state.messages.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });
});

describe('a reply', () => {
  test('grows by its pieces', () => {
    expect(after(start(), begun, delta(0, 'I '), delta(2, 'hear')).reply).toEqual({ replyId, inReplyTo, ...WRITER, text: 'I hear' });
  });

  test('keeps its text when somebody else writes it than was thought', () => {
    const state = after(start(), begun, delta(0, 'I '), { type: 'reply.started', replyId, inReplyTo, origin: 'scripted', standIn: true });
    expect(state.reply).toEqual({ replyId, inReplyTo, origin: 'scripted', standIn: true, text: 'I ' });
    expect(apply(state, { ...begun, origin: 'scripted', standIn: true })).toBe(state);
  });

  test('skips what it has already, whole or in part', () => {
    const state = after(start({ reply: { replyId, inReplyTo, ...WRITER, text: 'I hear' } }), delta(0, 'I h'), delta(2, 'hear you'));
    expect(state.reply?.text).toBe('I hear you');
    expect(state.hole).toBe(false);
  });

  test('counts as JavaScript does, in UTF-16 units', () => {
    expect(after(start(), begun, delta(0, '🌿'), delta(2, ' ok')).reply?.text).toBe('🌿 ok');
  });

  test('asks for the snapshot when a piece is missing, and shows nothing wrong meanwhile', () => {
    const state = after(start(), begun, delta(0, 'I '), delta(7, 'you'));
    expect(state).toMatchObject({ hole: true, reply: { text: 'I ' } });
  });

  test('asks for the snapshot when its beginning was missed', () => {
    expect(after(start(), delta(0, 'I ')).hole).toBe(true);
  });

  test('gives way to its message, and a late piece does not bring it back', () => {
    const state = after(start(), begun, delta(0, 'I hear'), { type: 'message.created', message: finished }, delta(6, ' you.'), begun);
    expect(state).toMatchObject({ reply: null, hole: false, messages: [finished] });
  });

  test('completed without the event before it: the message is there all the same', () => {
    const state = after(start(), begun, { type: 'reply.completed', replyId, message: finished });
    expect(state).toMatchObject({ reply: null, messages: [finished] });
  });

  test('another reply takes the place of the one that was there', () => {
    const state = after(
      start(),
      begun,
      { type: 'reply.completed', replyId, message: finished },
      { type: 'message.superseded', messageId: finished.id },
    );
    expect(state.messages).toEqual([]);
  });

  test('stopped before a word was written leaves nothing behind', () => {
    expect(after(start(), begun, { type: 'reply.stopped', replyId, inReplyTo, message: null })).toMatchObject({
      reply: null,
      messages: [],
      failure: null,
    });
  });

  test('failed says which message is without an answer, until another reply begins', () => {
    const failed = after(start(), begun, { type: 'reply.failed', replyId, inReplyTo, reason: 'provider', message: null });
    expect(failed).toMatchObject({ reply: null, failure: { inReplyTo } });
    expect(apply(failed, { type: 'reply.started', replyId: newId(), inReplyTo, ...WRITER }).failure).toBeNull();
    expect(apply(failed, { type: 'message.created', message: messageOf() }).failure).toBeNull();
  });
});

describe('nobody is shown thinking for ever: the word that the companion is idle may be lost, the end of its reply is not', () => {
  const thinking = after(start(), begun, { type: 'state', state: 'thinking' });
  const next = { type: 'reply.started', replyId: newId(), inReplyTo: newId(), ...WRITER } as const;

  test.each([
    ['its message came', { type: 'message.created', message: finished }],
    ['it was completed', { type: 'reply.completed', replyId, message: finished }],
    ['it was stopped', { type: 'reply.stopped', replyId, inReplyTo, message: null }],
    ['it failed', { type: 'reply.failed', replyId, inReplyTo, reason: 'interrupted', message: null }],
  ] as const)('%s', (_how, end) => {
    expect(after(thinking, end)).toMatchObject({ reply: null, companion: 'listening' });
    // Also where the beginning was lost.
    expect(after(start(), { type: 'state', state: 'thinking' }, end).companion).toBe('listening');
    // A reply that has begun meanwhile goes on.
    expect(after(thinking, next, { type: 'state', state: 'thinking' }, end)).toMatchObject({
      reply: { replyId: next.replyId },
      companion: 'thinking',
    });
  });
});

describe('a message waits for its reply', () => {
  const [first, second] = [messageOf({ id: inReplyTo, ordinal: 1 }), messageOf({ ordinal: 2 })];
  const both = after(start(), { type: 'message.created', message: first }, begun, { type: 'message.created', message: second });

  test('until it begins, and only once, although the answer to the call comes late', () => {
    expect(both.waiting).toEqual([second.id]);
    const next = { type: 'reply.started', replyId: newId(), inReplyTo: second.id, ...WRITER } as const;
    expect(apply(both, next).waiting).toEqual([]);
    expect(sent(apply(both, next), { message: second, safety: safetyOf(0) }).waiting).toEqual([]);
  });

  test.each([
    ['was taken back', { type: 'reply.stopped', replyId: newId(), inReplyTo: second.id, message: null }],
    ['failed', { type: 'reply.failed', replyId: newId(), inReplyTo: second.id, reason: 'provider', message: null }],
    ['came, though nobody saw it begin', { type: 'message.created', message: messageOf({ author: 'companion', inReplyTo: second.id, ordinal: 3 }) }],
  ] as const)('no longer when it %s', (_how, event) => expect(apply(both, event).waiting).toEqual([]));

  test('as the server says, on a screen that joins', () => {
    expect(start({ messages: [first, second], waiting: [second.id] }).waiting).toEqual([second.id]);
  });
});

describe('a reply that the server no longer knows', () => {
  const shown = after(start(), begun, delta(0, 'I hear'));
  const partial = { replyId, inReplyTo, ...WRITER, text: 'I hear' };

  test('keeps what was on screen of it, over every later snapshot', () => {
    const once = fromSnapshot(snapshotOf(), shown);
    expect(once).toMatchObject({ reply: null, cutOff: partial });
    expect(fromSnapshot(snapshotOf(), once).cutOff).toEqual(partial);
    expect(fromSnapshot(snapshotOf({ reply: { replyId: newId(), inReplyTo, ...WRITER, text: '' } }), once).cutOff).toEqual(partial);
  });

  test('is not cut off while the server knows it, or when nothing of it was shown', () => {
    expect(fromSnapshot(snapshotOf({ reply: partial }), shown).cutOff).toBeNull();
    expect(fromSnapshot(snapshotOf({ messages: [finished] }), shown).cutOff).toBeNull();
    expect(fromSnapshot(snapshotOf(), after(start(), begun)).cutOff).toBeNull();
  });

  test('gives way to its message', () => {
    const state = apply(fromSnapshot(snapshotOf(), shown), { type: 'message.created', message: finished });
    expect(state).toMatchObject({ cutOff: null, messages: [finished] });
  });
});

describe('safety', () => {
  test('rises, and never falls within a conversation', () => {
    const state = apply(start(), { type: 'safety.changed', safety: safetyOf(4) });
    expect(state.safety.panel).toBe('emergency');
    expect(withSafety(state, safetyOf(1)).safety.level).toBe(4);
  });

  test('a guess of this device may raise it, and never says that somebody was told', () => {
    const guessed = withGuess(start({ safety: safetyOf(1) }), safetyOf(3));
    expect(guessed.safety).toMatchObject({ panel: 'lasting', humanOffered: false });
    expect(withGuess(guessed, safetyOf(3))).toBe(guessed);
    expect(withSafety(guessed, safetyOf(3)).safety.humanOffered).toBe(true);
  });

  test('is on screen from the answer to the message itself', () => {
    expect(sent(start(), { message: messageOf(), safety: safetyOf(3) }).safety.panel).toBe('lasting');
  });
});

test('the end stops what was being written', () => {
  const state = after(start(), begun, { type: 'ended', endedAt: STARTED_AT + 9_000, durationMs: 9_000 });
  expect(state).toMatchObject({ reply: null, companion: 'idle', conversation: { endedAt: STARTED_AT + 9_000, durationMs: 9_000 } });
});

test('only what has no number of its own is ephemeral', () => {
  expect([begun, delta(0, 'a'), { type: 'state', state: 'idle' } as const].every(isEphemeral)).toBe(true);
  expect(isEphemeral({ type: 'message.created', message: finished })).toBe(false);
});

test('what was deleted is off the screen, whichever device did it', () => {
  const state = fromSnapshot(snapshotOf({ messages: [messageOf()] }));
  const now = apply(state, { type: 'deleted', deletedAt: 1 });
  expect(now).toMatchObject({ deleted: true, messages: [], reply: null, companion: 'idle' });
});

test('a title is one as soon as something was said before this screen came, or the person gave it here', () => {
  expect(start().titled).toBe(false);
  expect(after(start(), { type: 'message.created', message: messageOf() }).titled).toBe(false);
  expect(start({ messages: [messageOf()] }).titled).toBe(true);
  expect(withTitle(start(), 'The hard night')).toMatchObject({ titled: true, conversation: { title: 'The hard night' } });
});

test('a name that was given before the first word stays, over every later snapshot and on every screen', () => {
  const { conversation, ...rest } = snapshotOf();
  const named = { conversation: { ...conversation, title: 'The hard night' }, ...rest };
  expect(fromSnapshot(named, withTitle(start(), 'The hard night')).titled).toBe(true);
  expect(fromSnapshot(named).titled).toBe(true);
});
