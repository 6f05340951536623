import { newId, type ConversationEvent } from '@ezri/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WRITER, messageOf, safetyOf, snapshotOf } from './conversation.fixture.ts';
import { apply, fromSnapshot } from './conversation-state.ts';

/** Many cases on a busy machine, in milliseconds. */
const PATIENCE_MS = 30_000;
const replyId = newId();
const inReplyTo = newId();

test('whatever pieces arrive twice or overlap, the text is the text', { timeout: PATIENCE_MS }, () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: 'binary' }), fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 20 }), (text, spans) => {
      let state = apply(fromSnapshot(snapshotOf()), { type: 'reply.started', replyId, inReplyTo, ...WRITER });
      const send = (from: number, to: number): void => {
        state = apply(state, { type: 'reply.delta', replyId, from, text: text.slice(from, to) });
      };
      for (const [from, length] of spans) {
        const known = state.reply?.text.length ?? 0;
        send(Math.min(from, known), Math.min(from + length, text.length));
        expect(text.startsWith(state.reply?.text ?? '!')).toBe(true);
      }
      send(0, text.length);
      expect(state.reply?.text).toBe(text);
      expect(state.hole).toBe(false);
    }),
  );
});

test('a piece from beyond the end is never shown, and always noticed', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), fc.string({ minLength: 1 }), (text, gap, piece) => {
      const state = apply(fromSnapshot(snapshotOf({ reply: { replyId, inReplyTo, ...WRITER, text } })), {
        type: 'reply.delta',
        replyId,
        from: text.length + gap,
        text: piece,
      });
      expect(state).toMatchObject({ hole: true, reply: { text } });
    }),
  );
});

test('in whatever order and however often messages come, each stands once and in its place', () => {
  const messages = Array.from({ length: 8 }, (_, at) => messageOf({ ordinal: at + 1 }));
  const created = messages.map((message): ConversationEvent => ({ type: 'message.created', message }));
  fc.assert(
    fc.property(fc.shuffledSubarray([...created, ...created, ...created]), (events) => {
      const state = events.reduce(apply, fromSnapshot(snapshotOf()));
      const arrived = messages.filter((message) => events.some((event) => event.type === 'message.created' && event.message === message));
      expect(state.messages).toEqual(arrived);
    }),
  );
});

test('the level on screen is the highest that was ever told', () => {
  const level = fc.constantFrom(0, 1, 2, 3, 4);
  fc.assert(
    fc.property(fc.array(level, { minLength: 1 }), (levels) => {
      const state = levels
        .map((told): ConversationEvent => ({ type: 'safety.changed', safety: safetyOf(told) }))
        .reduce(apply, fromSnapshot(snapshotOf()));
      expect(state.safety.level).toBe(Math.max(...levels));
    }),
  );
});
