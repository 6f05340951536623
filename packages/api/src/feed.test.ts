import { ConversationEvent, CrisisEvent } from '@ezri/contract';
import { describe, expect, it } from 'vitest';
import { isReadable } from './feed.ts';

describe('what this build can read', () => {
  it('is what the contract of the topic names, durable in the log, ephemeral on the bus', () => {
    for (const { shape } of ConversationEvent.options) {
      const type = shape.type.value;
      const ephemeral = ['reply.started', 'reply.delta', 'state', 'transcript.partial', 'transcript.final'].includes(type);
      const control = ['heartbeat', 'reset', 'skipped'].includes(type);
      expect([type, isReadable('conversation:1', { type }, 'durable')]).toEqual([type, !ephemeral && !control]);
      expect([type, isReadable('conversation:1', { type }, 'ephemeral')]).toEqual([type, ephemeral]);
    }
    for (const type of ['raised', 'assigned']) expect(CrisisEvent.options.some(({ shape }) => shape.type.value === type)).toBe(true);
    expect(isReadable('crisis', { type: 'raised' }, 'durable')).toBe(true);
    expect(isReadable('user:1', { type: 'created' }, 'durable')).toBe(true);
    expect(isReadable('sessions', { type: 'started' }, 'durable')).toBe(true);
    expect(isReadable('activity', { type: 'added' }, 'durable')).toBe(true);
  });

  it.each([null, 'raised', 7, true, ['raised'], {}, { type: 7 }, { type: 'of tomorrow' }, { type: 'toString' }])('is not %j', (data) => {
    expect(isReadable('crisis', data, 'durable')).toBe(false);
  });

  it('is not what belongs to another topic', () => {
    expect(isReadable('sessions', { type: 'raised' }, 'durable')).toBe(false);
    expect(isReadable('of tomorrow', { type: 'raised' }, 'durable')).toBe(false);
  });
});
