import { initTRPC } from '@trpc/server';
import { jsonEncoder } from '@trpc/server/adapters/ws';
import type { Got } from './collect.fixture.ts';
import { Feed } from './feed.ts';
import type { Follower } from './follower.ts';
import type { FeedHub, Position, Wire } from './index.ts';
import { configOf } from './handler/config.ts';
import { createEnvelopes } from './handler/envelope.ts';

const envelopeOf = createEnvelopes(configOf(initTRPC.create().router({})), jsonEncoder);

/** Whole text messages of a server, as `encodeFrames` makes them. Throws at anything else. */
export function textsIn(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes);
  const texts: string[] = [];
  for (let at = 0; at < buffer.length;) {
    if (buffer[at] !== 0x81) throw new Error('This is no whole text message.');
    const short = buffer.readUInt8(at + 1);
    const [length, header] =
      short < 126 ? [short, 2] : short === 126 ? [buffer.readUInt16BE(at + 2), 4] : [Number(buffer.readBigUInt64BE(at + 2)), 10];
    texts.push(buffer.toString('utf8', at + header, at + header + length));
    at += header + length;
  }
  return texts;
}

/** One subscription on a socket that can be full. */
export class Screen {
  readonly got: Got[] = [];
  fault: unknown = null;
  #room: PromiseWithResolvers<void> | null = null;
  #follower: Follower | null = null;

  start(hub: FeedHub, after: Position | null, rpcId: number, signal?: AbortSignal): void {
    const wire: Wire = {
      write: (bytes) => {
        for (const text of textsIn(bytes)) this.#take(text);
        return true;
      },
      offer: (bytes) => this.#room === null && wire.write(bytes),
      drained: () => this.#room?.promise,
    };
    const ended = new AbortController();
    const over = (fault: unknown) => {
      this.fault = fault ?? null;
      ended.abort();
    };
    const envelope = envelopeOf({ id: rpcId, jsonrpc: undefined });
    const feed = hub.follow('t', { after, signal });
    if (!(feed instanceof Feed) || envelope === null) throw new Error('This cannot be framed.');
    this.#follower = feed.frames({ wire, envelope, signal: ended.signal, over });
    this.#follower?.pump();
  }

  stop(): void {
    this.#follower?.close();
    this.fill(false);
  }

  fill(full: boolean): void {
    if (full === (this.#room !== null)) return;
    const room = this.#room;
    this.#room = full ? Promise.withResolvers() : null;
    room?.resolve();
  }

  #take(text: string): void {
    const { result } = JSON.parse(text) as { result: { data: Got } };
    this.got.push(result.data);
  }
}
