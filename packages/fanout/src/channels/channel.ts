import { ByteRate } from './byte-rate.ts';
import { encodeFrame, encodeMessages, FRAME_HEADER_BYTES, type Frame } from './frame.ts';
import { CHANNEL_BURST_BYTES, CHANNEL_BYTES_PER_SECOND, CHANNEL_FRAME_COST_BYTES } from './limits.ts';
import { after, missedBefore } from './sequence.ts';
import type { Channel, ChannelEnd, ChannelOptions, OpenOptions, Receipt, Sent, BinarySocket, FinishedFrames } from './types.ts';

const OPEN = 1;

/** The socket of a channel: frames leave through `wire` where there is one, and through `ws` otherwise. */
export interface Carrier {
  readonly ws: BinarySocket;
  readonly wire: FinishedFrames | null;
}

/** One channel of one socket. `leave` takes it out of the socket's list. */
export class OpenChannel implements Channel {
  readonly id: number;
  readonly #carrier: Carrier;
  readonly #shared: ChannelOptions;
  readonly #owner: OpenOptions;
  readonly #leave: (id: number) => void;
  readonly #rate: ByteRate;
  #next = 0;
  #expected = 0;
  #isOpen = true;
  /** What has been sent by the task that is being run together, and its bytes without the headers of messages; null while there is none. */
  #held: Frame[] | null = null;
  #heldBytes = 0;

  constructor(id: number, carrier: Carrier, shared: ChannelOptions, owner: OpenOptions, leave: (id: number) => void) {
    this.id = id;
    this.#carrier = carrier;
    this.#shared = shared;
    this.#owner = owner;
    this.#leave = leave;
    this.#rate = new ByteRate(owner.bytesPerSecond ?? CHANNEL_BYTES_PER_SECOND, owner.burstBytes ?? CHANNEL_BURST_BYTES, shared.now());
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  send(payload: Uint8Array, sent: number): Sent {
    const { counts, frameMaxBytes, highWaterBytes } = this.#shared;
    const { ws } = this.#carrier;
    if (!this.#isOpen || ws.readyState !== OPEN) return 'closed';
    const bytes = FRAME_HEADER_BYTES + payload.length;
    if (bytes > frameMaxBytes) {
      counts.tooLong += 1;
      return 'tooLong';
    }
    const seq = this.#next;
    this.#next = after(seq);
    if (ws.bufferedAmount + this.#heldBytes + bytes > highWaterBytes) {
      counts.backpressure += 1;
      return 'backpressure';
    }
    this.#write({ channel: this.id, seq, sent, payload });
    counts.out += 1;
    return 'sent';
  }

  together(task: () => void): void {
    if (this.#held !== null) return task();
    const held: Frame[] = (this.#held = []);
    try {
      task();
    } finally {
      this.#held = null;
      this.#heldBytes = 0;
      if (held.length > 0) this.#carrier.wire?.write(encodeMessages(held));
    }
  }

  close(): void {
    this.end('closed');
  }

  /** A frame of this channel, at whatever length. */
  take(frame: Frame): Receipt {
    const { counts, frameMaxBytes, overRateBytes, now } = this.#shared;
    const bytes = FRAME_HEADER_BYTES + frame.payload.length;
    if (!this.#rate.take(Math.max(bytes, CHANNEL_FRAME_COST_BYTES), now())) {
      counts.overRate += 1;
      if (this.#rate.refused > overRateBytes) {
        counts.cut += 1;
        this.end('overRate');
      }
      return 'overRate';
    }
    if (bytes > frameMaxBytes) {
      counts.tooLong += 1;
      return 'tooLong';
    }
    const missed = missedBefore(this.#expected, frame.seq);
    if (missed === null) {
      counts.outOfOrder += 1;
      return 'outOfOrder';
    }
    this.#expected = after(frame.seq);
    counts.in += 1;
    if (missed > 0) counts.gaps += 1;
    return this.#deliver(frame, missed);
  }

  end(end: ChannelEnd): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#leave(this.id);
    try {
      this.#owner.onClose?.(end);
    } catch (error) {
      this.#report(error);
    }
  }

  #write(frame: Frame): void {
    const { ws, wire } = this.#carrier;
    if (wire === null) return ws.send(encodeFrame(frame), { binary: true });
    if (this.#held === null) {
      wire.write(encodeMessages([frame]));
      return;
    }
    this.#held.push(frame);
    this.#heldBytes += FRAME_HEADER_BYTES + frame.payload.length;
  }

  #deliver({ channel, seq, sent, payload }: Frame, missed: number): Receipt {
    try {
      this.#owner.onFrame({ channel, seq, sent, payload, missed });
      return 'delivered';
    } catch (error) {
      this.#report(error);
      this.end('fault');
      return 'fault';
    }
  }

  #report(error: unknown): void {
    this.#shared.counts.fault += 1;
    this.#shared.onFault(error);
  }
}
