import { newId } from '@ezri/contract';
import { expect, test } from 'vitest';
import { WRITER, conversationOf, messageOf, snapshotOf } from './conversation.fixture.ts';
import { fromSnapshot } from './conversation-state.ts';
import { linesOf, unanswered } from './lines.ts';

const asked = messageOf({ ordinal: 1 });
const cutOff = messageOf({ ordinal: 2, author: 'companion', status: 'interrupted', inReplyTo: asked.id });

test('a message on its way comes last, and only once when the server has it already', () => {
  const entry = { id: asked.id, text: asked.text, status: 'sending' } as const;
  expect(linesOf(fromSnapshot(snapshotOf()), [entry]).map(({ kind }) => kind)).toEqual(['outgoing']);
  expect(linesOf(fromSnapshot(snapshotOf({ messages: [asked] })), [entry]).map(({ kind }) => kind)).toEqual(['message']);
});

test('a reply that was cut off can be asked for again, as long as it is the last word', () => {
  const [, last] = linesOf(fromSnapshot(snapshotOf({ messages: [asked, cutOff] })), []);
  expect(last).toMatchObject({ retryOf: asked.id });
  const later = messageOf({ ordinal: 3 });
  expect(linesOf(fromSnapshot(snapshotOf({ messages: [asked, cutOff, later] })), [])[1]).toMatchObject({ retryOf: null });
});

test('after the end nothing can be asked for again', () => {
  const conversation = conversationOf({ endedAt: 1, durationMs: 1 });
  expect(linesOf(fromSnapshot(snapshotOf({ conversation, messages: [asked, cutOff] })), [])[1]).toMatchObject({ retryOf: null });
  expect(unanswered(fromSnapshot(snapshotOf({ conversation, messages: [asked] })))).toBeNull();
});

test('a failure without a word is a line of its own', () => {
  const state = { ...fromSnapshot(snapshotOf({ messages: [asked] })), failure: { inReplyTo: asked.id } };
  expect(linesOf(state, []).at(-1)).toMatchObject({ kind: 'failure', retryOf: asked.id });
});

test('a question waits for its answer only while nobody writes one', () => {
  expect(unanswered(fromSnapshot(snapshotOf({ messages: [asked] })))).toBe(asked);
  expect(
    unanswered(fromSnapshot(snapshotOf({ messages: [asked], reply: { replyId: cutOff.id, inReplyTo: asked.id, ...WRITER, text: '' } }))),
  ).toBeNull();
  expect(unanswered(fromSnapshot(snapshotOf({ messages: [asked, cutOff] })))).toBeNull();
});

test('what was shown of a lost reply stands below its question, and can be asked for again while that is the last word', () => {
  const reply = { replyId: cutOff.id, inReplyTo: asked.id, ...WRITER, text: 'I he' };
  const state = { ...fromSnapshot(snapshotOf({ messages: [asked] })), cutOff: reply, failure: { inReplyTo: asked.id } };
  expect(linesOf(state, []).map(({ kind }) => kind)).toEqual(['message', 'cutOff']);
  expect(linesOf(state, [])[1]).toMatchObject({ reply, retryOf: asked.id });
  const later = { ...state, messages: [asked, messageOf({ ordinal: 2 })], failure: null };
  expect(linesOf(later, []).map(({ kind }) => kind)).toEqual(['message', 'cutOff', 'message']);
  expect(linesOf(later, [])[1]).toMatchObject({ retryOf: null });
});

test('a message that was sent while another is answered waits, and says so until its turn', () => {
  const second = messageOf({ ordinal: 2 });
  const reply = { replyId: cutOff.id, inReplyTo: asked.id, ...WRITER, text: 'I' };
  const waiting = [second.id];
  const queuedOf = (parts: Parameters<typeof snapshotOf>[0]) =>
    linesOf(fromSnapshot(snapshotOf(parts)), []).flatMap((line) => (line.kind === 'message' ? [line.queued] : []));
  expect(queuedOf({ messages: [asked, second], reply, waiting })).toEqual([false, true]);
  expect(queuedOf({ messages: [asked, second], reply: { ...reply, inReplyTo: second.id } })).toEqual([false, false]);
  expect(queuedOf({ messages: [asked, second], waiting })).toEqual([false, false]);
  // Its reply was taken back when the person stopped: nobody will write it.
  expect(queuedOf({ messages: [asked, second], reply })).toEqual([false, false]);
});

test('whoever stopped with a message waiting asks again for a reply to what they said last', () => {
  const second = messageOf({ ordinal: 2 });
  const stopped = messageOf({ ordinal: 3, author: 'companion', status: 'stopped', inReplyTo: asked.id });
  expect(linesOf(fromSnapshot(snapshotOf({ messages: [asked, second, stopped] })), []).at(-1)).toMatchObject({ retryOf: second.id });
  const complete = { ...stopped, status: 'complete' } as const;
  expect(linesOf(fromSnapshot(snapshotOf({ messages: [asked, second, complete] })), []).at(-1)).toMatchObject({ anotherOf: null });
});

test('a reminder after the question is no answer to it', () => {
  const reminder = messageOf({ ordinal: 2, author: 'notice' });
  expect(unanswered(fromSnapshot(snapshotOf({ messages: [asked, reminder] })))).toBe(asked);
});

test('another reply can be asked for to the last one, while nothing is being written', () => {
  const answer = messageOf({ ordinal: 2, author: 'companion', inReplyTo: asked.id });
  const greeting = messageOf({ ordinal: 1, author: 'companion' });
  const anotherOf = (parts: Parameters<typeof snapshotOf>[0]) => linesOf(fromSnapshot(snapshotOf(parts)), [])[0];
  expect(linesOf(fromSnapshot(snapshotOf({ messages: [asked, answer] })), [])[1]).toMatchObject({ anotherOf: asked.id, retryOf: null });
  expect(linesOf(fromSnapshot(snapshotOf({ messages: [asked, cutOff] })), [])[1]).toMatchObject({ anotherOf: null, retryOf: asked.id });
  expect(anotherOf({ messages: [greeting] })).toMatchObject({ anotherOf: null });
  const reply = { replyId: newId(), inReplyTo: asked.id, ...WRITER, text: '' };
  expect(linesOf(fromSnapshot(snapshotOf({ messages: [asked, answer], reply })), [])[1]).toMatchObject({ anotherOf: null });
});
