import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from './bus.ts';

/** What every adapter must do. `settle` resolves when what was published has arrived. */
export function busSuite(kind: string, make: () => Promise<{ bus: Bus; settle: () => Promise<void> }>): void {
  describe(`bus: ${kind}`, () => {
    let bus: Bus;
    let settle: () => Promise<void>;
    beforeEach(async () => {
      ({ bus, settle } = await make());
    });
    afterEach(() => bus[Symbol.asyncDispose]());

    it('carries a message to every subscriber of its channel, the publisher too, in order, and to no other', async () => {
      const heard: string[] = [];
      bus.subscribe('a', (payload) => heard.push(`1:${payload}`));
      bus.subscribe('a', (payload) => heard.push(`2:${payload}`));
      bus.subscribe('ab', (payload) => heard.push(`other:${payload}`));
      bus.publish('a', 'x');
      bus.publish('a', 'y');
      await settle();
      expect(heard).toEqual(['1:x', '2:x', '1:y', '2:y']);
    });

    it('carries whole families of channels to a prefix', async () => {
      const heard: string[] = [];
      bus.subscribe('reply.*', (payload, channel) => heard.push(`${channel}=${payload}`));
      bus.publish('reply.1', 'x');
      bus.publish('replies', 'y');
      bus.publish('reply.2', 'z');
      await settle();
      expect(heard).toEqual(['reply.1=x', 'reply.2=z']);
    });

    it('answers publish before anyone has heard it', async () => {
      let heard = 0;
      bus.subscribe('a', () => (heard += 1));
      bus.publish('a', '');
      expect(heard).toBe(0);
      await settle();
      expect(heard).toBe(1);
    });

    it('stops at once when unsubscribed, even for a message on its way', async () => {
      let heard = 0;
      const stop = bus.subscribe('a', () => (heard += 1));
      bus.publish('a', '');
      stop();
      bus.publish('a', '');
      await settle();
      expect(heard).toBe(0);
    });

    it('never throws, neither for a flood nor after its end', async () => {
      for (let n = 0; n < 20_000; n += 1) bus.publish('a', 'x'.repeat(100));
      await settle();
      await bus[Symbol.asyncDispose]();
      expect(() => bus.publish('a', '')).not.toThrow();
    });
  });
}
