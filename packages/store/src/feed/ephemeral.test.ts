import { setImmediate as settled } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from '../bus/bus.ts';
import { createMemoryBus } from '../bus/memory-bus.ts';
import { createSeal } from '../cipher/seal.ts';
import { createEphemeralCarrier, EPHEMERAL_MAX_BYTES, ephemeralChannel } from './ephemeral.ts';

const seal = () => createSeal(['a secret of these tests']);
const delta = (text: string) => ({ data: { type: 'reply.delta', text }, after: 3 });

describe.each([
  ['open', undefined],
  ['sealed', seal],
])('ephemeral events on the bus, %s', (_, closed) => {
  let bus: Bus;
  let wire: string[];
  beforeEach(() => {
    bus = createMemoryBus();
    wire = [];
    bus.subscribe('*', (payload) => wire.push(payload));
  });
  const node = () => {
    const carrier = createEphemeralCarrier(bus, closed?.());
    const heard: unknown[] = [];
    const stop = carrier.subscribe('conversation:1', (frame) => heard.push(frame));
    return { ...carrier, heard, stop };
  };

  it('reach the other nodes that listen to the topic, never the publisher', async () => {
    const [a, b, c] = [node(), node(), node()];
    c.stop();
    expect(a.publish('conversation:1', delta('a canary sings'))).toBe(true);
    a.publish('conversation:2', delta('elsewhere'));
    await settled();
    expect([a.heard, b.heard, c.heard]).toEqual([[], [delta('a canary sings')], []]);
    expect(wire.join().includes('canary')).toBe(closed === undefined);
  });

  it('longer than a frame may be are refused', async () => {
    const [a, b] = [node(), node()];
    expect(a.publish('conversation:1', delta('x'.repeat(EPHEMERAL_MAX_BYTES)))).toBe(false);
    expect(a.publish('conversation:1', delta('x'.repeat(EPHEMERAL_MAX_BYTES / 2)))).toBe(true);
    await settled();
    expect(b.heard).toHaveLength(1);
  });

  it('that are garbage are told as such', async () => {
    const b = node();
    const channel = ephemeralChannel('conversation:1');
    const close = (text: string) => closed?.().seal(channel, text) ?? text;
    const bodies = [
      '',
      '{',
      'null',
      '[]',
      '{"data":null,"after":0}',
      '{"data":{}}',
      '{"data":{},"after":-1}',
      '{"data":{},"after":1e300}',
      '{"data":"x","after":1}',
    ];
    for (const body of bodies) bus.publish(channel, 'f'.repeat(16) + close(body));
    bus.publish(channel, '{"data":{},"after":0}');
    bus.publish(channel, 'f'.repeat(EPHEMERAL_MAX_BYTES + 1));
    await settled();
    expect(b.heard).toEqual(Array.from({ length: bodies.length + 2 }, () => null));
  });
});

it('opens nothing that was sealed for another topic or with another secret', async () => {
  const bus = createMemoryBus();
  const heard: unknown[] = [];
  createEphemeralCarrier(bus, seal()).subscribe('conversation:1', (frame) => heard.push(frame));
  const text = JSON.stringify(delta('x'));
  const tag = 'f'.repeat(16);
  const channel = ephemeralChannel('conversation:1');
  bus.publish(channel, tag + seal().seal(ephemeralChannel('conversation:2'), text));
  bus.publish(channel, tag + createSeal(['another']).seal(channel, text));
  bus.publish(channel, tag + seal().seal(channel, text));
  await settled();
  expect(heard).toEqual([null, null, delta('x')]);
});
