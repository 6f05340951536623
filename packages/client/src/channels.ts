import { PING } from './prompt-socket.ts';
import { decodeFrame, encodeFrame, FRAME_HEADER_BYTES, missedBefore, nextSeq, VOICE_FRAME_MAX_BYTES, type Frame } from '@ezri/contract';

/** Sound is not sent while more than so much waits on the socket: two seconds of 16-bit samples at 16,000 a second. What is later than that nobody wants to hear. */
export const UPLINK_HIGH_WATER_BYTES = 64 * 1024;

export interface ReceivedFrame extends Frame {
  /** Frames of this channel that the server numbered between the last one and this, and that did not come. */
  readonly missed: number;
}

export interface ChannelHandlers {
  /** Frames in order, each once. */
  onFrame(frame: ReceivedFrame): void;
  /** The connection that the channel was opened on is gone, and the channel with it: open another. Once, and not after `close()`. */
  onGone(): void;
}

/** What became of a frame. `backpressure`: too much waits already; it was dropped, and its number tells the server so. */
export type SentFrame = 'sent' | 'backpressure' | 'tooLong' | 'closed';

export interface Channel {
  readonly id: number;
  readonly isOpen: boolean;
  /** Bytes that wait on the socket, those of calls among them; 0 once the channel is gone. */
  readonly waiting: number;
  /** `sent`: when the payload came about, in milliseconds of any clock that one keeps to. Never waits and keeps nothing. */
  send(payload: Uint8Array, sent: number): SentFrame;
  /** Runs the task once the server has everything that was sent before; never when the connection is lost before that. */
  confirm(task: () => void): void;
  /** So many frames that will never come: their numbers are left out, which tells the server. */
  skip(frames: number): void;
  /** Frames that still come are dropped. The server is told by a call, not by this. */
  close(): void;
}

/** The sockets of one line to the server, and the channels on each. During a hand-off there are two. */
export interface Channels {
  opened(socket: WebSocket): void;
  closed(socket: WebSocket): void;
  /** A ping has gone out, and the answer to the oldest that has none yet is there: what was sent before that one has arrived. */
  pinged(socket: WebSocket): void;
  ponged(socket: WebSocket): void;
  /** A message that is no text. */
  heard(socket: WebSocket, message: unknown): void;
  open(ask: () => Promise<number>, handlers: ChannelHandlers): Promise<Channel | null>;
}

/** One connection: its channels, and what waits for the answers to its pings, oldest first. */
interface Line {
  readonly channels: Map<number, OpenChannel>;
  readonly pings: { answered: () => void }[];
}

interface OpenChannel extends Channel {
  take(frame: Frame): void;
  end(): void;
}

const OPEN = 1;

export function createChannels(): Channels {
  const lines = new Map<WebSocket, Line>();
  let ends = 0;

  return {
    opened: (socket) => void lines.set(socket, { channels: new Map(), pings: [] }),
    closed(socket) {
      const line = lines.get(socket);
      if (line === undefined) return;
      lines.delete(socket);
      ends += 1;
      for (const channel of line.channels.values()) channel.end();
    },
    pinged: (socket) => void lines.get(socket)?.pings.push({ answered: () => undefined }),
    ponged: (socket) => lines.get(socket)?.pings.shift()?.answered(),
    heard(socket, message) {
      const bytes = bytesOf(message);
      const frame = bytes === null ? 'malformed' : decodeFrame(bytes);
      if (frame !== 'malformed') lines.get(socket)?.channels.get(frame.channel)?.take(frame);
    },
    async open(ask, handlers) {
      const [line, ...others] = lines;
      // Which of two lines will be asked cannot be told, and what it opens would be nobody's for as long as that line lives.
      if (line === undefined || others.length > 0) return null;
      const endsBefore = ends;
      const id = await ask();
      // Nor which one was, when another has come or gone since: the number would mean another channel there.
      if (lines.size > 1 || ends !== endsBefore) return null;
      const [socket, { channels, pings }] = line;
      channels.get(id)?.end();
      const confirm = (task: () => void): void => {
        socket.send(PING);
        const ping = pings.at(-1);
        if (ping) ping.answered = task;
      };
      const channel = createChannel(socket, id, { handlers, confirm, leave: () => channels.delete(id) });
      channels.set(id, channel);
      return channel;
    },
  };
}

interface ChannelParts {
  readonly handlers: ChannelHandlers;
  readonly confirm: (task: () => void) => void;
  readonly leave: () => void;
}

function createChannel(socket: WebSocket, id: number, { handlers, confirm, leave }: ChannelParts): OpenChannel {
  let next = 0;
  let expected = 0;
  let isOpen = true;
  const close = (): void => {
    isOpen = false;
    leave();
  };
  return {
    id,
    get isOpen() {
      return isOpen;
    },
    get waiting() {
      return isOpen ? socket.bufferedAmount : 0;
    },
    confirm(task) {
      if (isOpen && socket.readyState === OPEN) confirm(() => aside(task));
    },
    skip(frames) {
      next = (next + frames) >>> 0;
    },
    send(payload, sent) {
      if (!isOpen || socket.readyState !== OPEN) return 'closed';
      const bytes = FRAME_HEADER_BYTES + payload.length;
      if (bytes > VOICE_FRAME_MAX_BYTES) return 'tooLong';
      const seq = next;
      next = nextSeq(next);
      if (socket.bufferedAmount + bytes > UPLINK_HIGH_WATER_BYTES) return 'backpressure';
      socket.send(encodeFrame({ channel: id, seq, sent, payload }));
      return 'sent';
    },
    close,
    take(frame) {
      const missed = missedBefore(expected, frame.seq);
      if (missed === null) return;
      expected = nextSeq(frame.seq);
      aside(() => handlers.onFrame({ ...frame, missed }));
    },
    end() {
      if (!isOpen) return;
      close();
      aside(() => handlers.onGone());
    },
  };
}

/** What a handler throws is nobody's business but its own: in a listener it would stop some sockets from reading on. */
function aside(handle: () => void): void {
  try {
    handle();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** Browsers hand out an ArrayBuffer, the `ws` package a view. */
function bytesOf(message: unknown): Uint8Array | null {
  if (message instanceof ArrayBuffer) return new Uint8Array(message);
  return ArrayBuffer.isView(message) ? new Uint8Array(message.buffer, message.byteOffset, message.byteLength) : null;
}
