import { OpenChannel, type Carrier } from './channel.ts';
import { decodeFrame } from './frame.ts';
import type { Channel, ChannelOptions, Channels, OpenOptions, OpenRefusal, Receipt, BinarySocket, FinishedFrames } from './types.ts';

const OPEN = 1;
const ID_MAX = 0xffff;

/**
 * Binary channels beside the calls of one socket: `{channel u16, seq u32, sent u32}` and a payload, both ways. `options` come from `channelOptions`.
 * A socket that never opens one is never sent a frame. With the socket's `wire` frames leave past `ws`, finished, and those that are sent together in one system call.
 */
export const createChannels = (ws: BinarySocket, options: ChannelOptions, wire: FinishedFrames | null = null): Channels =>
  new SocketChannels({ ws, wire }, options);

class SocketChannels implements Channels {
  readonly #carrier: Carrier;
  readonly #options: ChannelOptions;
  /** Null until the first is opened: most sockets never do. */
  #open: Map<number, OpenChannel> | null = null;
  #lastId = 0;
  #ended = false;

  constructor(carrier: Carrier, options: ChannelOptions) {
    this.#carrier = carrier;
    this.#options = options;
  }

  open(owner: OpenOptions): Channel | OpenRefusal {
    if (this.#ended || this.#carrier.ws.readyState !== OPEN) return 'gone';
    const open = (this.#open ??= new Map());
    if (open.size >= this.#options.channelsPerSocket) return 'tooMany';
    do this.#lastId = (this.#lastId % ID_MAX) + 1;
    while (open.has(this.#lastId));
    const channel = new OpenChannel(this.#lastId, this.#carrier, this.#options, owner, (id) => open.delete(id));
    open.set(channel.id, channel);
    this.#options.counts.opened += 1;
    return channel;
  }

  receive(message: unknown): Receipt {
    const { counts } = this.#options;
    const frame = Buffer.isBuffer(message) ? decodeFrame(message) : 'malformed';
    if (frame === 'malformed') {
      counts.malformed += 1;
      return 'malformed';
    }
    const channel = this.#open?.get(frame.channel);
    if (channel === undefined) {
      counts.unknownChannel += 1;
      return 'unknownChannel';
    }
    return channel.take(frame);
  }

  end(): void {
    this.#ended = true;
    for (const channel of this.#open?.values() ?? []) channel.end('gone');
  }

  get size(): number {
    return this.#open?.size ?? 0;
  }
}

/** Whether the message was charged to the rate of an open channel; all others are the socket's business. */
export const isCharged = (receipt: Receipt): boolean => receipt !== 'malformed' && receipt !== 'unknownChannel';
