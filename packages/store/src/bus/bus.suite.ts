import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from './bus.ts';

/** What every adapter must do. `settle` resolves when what was subscribed to holds and what was published has arrived. */
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
      await settle();
      bus.publish('a', 'x');
      bus.publish('a', 'y');
      await settle();
      expect(heard).toEqual(['1:x', '2:x', '1:y', '2:y']);
    });

    it('carries whole families of channels to a prefix', async () => {
      const heard: string[] = [];
      bus.subscribe('reply.*', (payload, channel) => heard.push(`${channel}=${payload}`));
      await settle();
      bus.publish('reply.1', 'x');
      bus.publish('replies', 'y');
      bus.publish('reply.2', 'z');
      await settle();
      expect(heard).toEqual(['reply.1=x', 'reply.2=z']);
    });

    it('answers publish before anyone has heard it', async () => {
      let heard = 0;
      bus.subscribe('a', () => (heard += 1));
      await settle();
      bus.publish('a', '');
      expect(heard).toBe(0);
      await settle();
      expect(heard).toBe(1);
    });

    it('stops at once when unsubscribed, even for a message on its way', async () => {
      let heard = 0;
      const stop = bus.subscribe('a', () => (heard += 1));
      await settle();
      bus.publish('a', '');
      stop();
      bus.publish('a', '');
      await settle();
      expect(heard).toBe(0);
    });

    it('carries a message once to each subscription, however many families and channels it falls into', async () => {
      const heard: string[] = [];
      for (const pattern of ['reply.1', 'reply.*', 'rep*', '*']) bus.subscribe(pattern, (payload) => heard.push(`${pattern}:${payload}`));
      await settle();
      bus.publish('reply.1', 'x');
      await settle();
      expect(heard.filter((line) => line.endsWith(':x')).sort()).toEqual(['*:x', 'rep*:x', 'reply.*:x', 'reply.1:x']);
    });

    it('knows no wildcard but the last one', async () => {
      const heard: string[] = [];
      const patterns = ['a?b', 'a*b', 'a?*', '[ab]*', String.raw`a\*`];
      for (const pattern of patterns) bus.subscribe(pattern, (_payload, channel) => heard.push(`${pattern} ${channel}`));
      await settle();
      for (const channel of ['axb', 'a?b', 'a*b', 'a', '[ab]c', String.raw`a\c`]) bus.publish(channel, '');
      await settle();
      expect(heard.sort()).toEqual(['[ab]* [ab]c', 'a*b a*b', 'a?* a?b', 'a?b a?b', String.raw`a\* a\c`].sort());
    });

    it('goes on for the others when one of several stops, and again after all have stopped', async () => {
      const heard: string[] = [];
      const handler = (payload: string) => heard.push(payload);
      for (const pattern of ['a', 'a*']) {
        const [stop, stopOther] = [bus.subscribe(pattern, handler), bus.subscribe(pattern, handler)];
        stop();
        stop();
        await settle();
        bus.publish('a', `${pattern} one`);
        await settle();
        stopOther();
        await settle();
        bus.publish('a', `${pattern} none`);
        const stopLast = bus.subscribe(pattern, handler);
        await settle();
        bus.publish('a', `${pattern} again`);
        await settle();
        stopLast();
      }
      expect(heard.filter((payload) => !payload.endsWith('none'))).toEqual(['a one', 'a again', 'a* one', 'a* again']);
    });

    it('carries any text, as it is', async () => {
      const payloads = ['', ' ', '\0\r\n', '🌧️ çok üzgünüm', '{"a":[1,null]}', 'x'.repeat(100_000)];
      const heard: string[] = [];
      bus.subscribe('a', (payload) => heard.push(payload));
      await settle();
      for (const payload of payloads) bus.publish('a', payload);
      await settle();
      expect(heard).toEqual(payloads);
    });

    it('never throws, neither for a flood nor after its end', async () => {
      for (let n = 0; n < 20_000; n += 1) bus.publish('a', 'x'.repeat(100));
      await settle();
      await bus[Symbol.asyncDispose]();
      expect(() => bus.publish('a', '')).not.toThrow();
    });
  });
}
