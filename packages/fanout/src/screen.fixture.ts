import { isTrackedEnvelope } from '@trpc/server';
import type { Got } from './collect.fixture.ts';
import { fanoutEncoder, type FeedHub, type Position, type Wire } from './index.ts';

const encoder = fanoutEncoder();

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

/** Plays tRPC's part for one subscription, and has a socket that can be full. */
export class Screen {
  readonly got: Got[] = [];
  fault: unknown = null;
  /** Messages that came as finished frames. */
  framed = 0;
  #room: PromiseWithResolvers<void> | null = null;
  #iterator: AsyncIterator<unknown, void, void> | null = null;

  start(hub: FeedHub, after: Position | null, rpcId: number): void {
    const wire: Wire = {
      write: (bytes) => {
        const texts = textsIn(bytes);
        this.framed += texts.length;
        for (const text of texts) this.#take(text);
        return true;
      },
      drained: () => this.#room?.promise,
    };
    const iterator = hub.follow('t', { after, wire })[Symbol.asyncIterator]();
    this.#iterator = iterator;
    const loop = async () => {
      for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) {
        if (!isTrackedEnvelope(step.value)) throw new Error('An event was not tracked.');
        const [id, data] = step.value;
        this.#take(encoder.encode({ id: rpcId, result: { type: 'data', data: { id, data }, id } }));
      }
    };
    loop().catch((error: unknown) => (this.fault = error));
  }

  async stop(): Promise<void> {
    await this.#iterator?.return?.();
    this.fill(false);
  }

  fill(full: boolean): void {
    if (full === (this.#room !== null)) return;
    const room = this.#room;
    this.#room = full ? Promise.withResolvers() : null;
    room?.resolve();
  }

  #take(text: unknown): void {
    const { result } = JSON.parse(String(text)) as { result: { data: Got } };
    this.got.push(result.data);
  }
}
