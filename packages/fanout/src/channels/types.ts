import type { Frame } from './frame.ts';

/** What is needed of a socket; one of `ws` is. */
export interface BinarySocket {
  /** 1 while it is open. */
  readonly readyState: number;
  /** Bytes that wait to be sent. */
  readonly bufferedAmount: number;
  send(message: Uint8Array, options: { binary: true }): void;
}

/** Takes finished WebSocket frames; `createWire` makes one. */
export interface FinishedFrames {
  write(frames: Uint8Array): boolean;
}

/** A frame as it is handed out. */
export interface Received extends Frame {
  /** Frames of this channel between the last one and this that never came, or came and were refused: 0 to 2^31 - 1, as the other side says. */
  readonly missed: number;
}

/** Why a channel is over. `closed`: its owner said so. `overRate`: more came than it takes, for too long. `gone`: the socket is. `fault`: `onFrame` threw. */
export type ChannelEnd = 'closed' | 'overRate' | 'gone' | 'fault';

/** What became of a frame to be sent. `backpressure`: too much waits on the socket already; the frame keeps its number, so that the other side knows that one is missing. */
export type Sent = 'sent' | 'backpressure' | 'tooLong' | 'closed';

/**
 * What became of a message that came. `malformed` and `unknownChannel` concern no channel and are charged to none: count them with whatever else
 * a socket may not send without end. All others were charged to the rate of an open channel.
 */
export type Receipt = 'delivered' | 'malformed' | 'unknownChannel' | 'tooLong' | 'overRate' | 'outOfOrder' | 'fault';

export interface OpenOptions {
  /** Frames in order, each once. Called from the socket's message listener: what throws here ends the channel. */
  readonly onFrame: (frame: Received) => void;
  /** Once, whatever ends it. */
  readonly onClose?: ((end: ChannelEnd) => void) | undefined;
  /** `CHANNEL_BYTES_PER_SECOND` and `CHANNEL_BURST_BYTES` unless told otherwise; headers count. */
  readonly bytesPerSecond?: number | undefined;
  readonly burstBytes?: number | undefined;
}

export interface Channel {
  /** 1 to 65,535, unlike that of any other channel of the socket that is open or was closed in the last 65,000 openings. */
  readonly id: number;
  readonly isOpen: boolean;
  /** `sent` in milliseconds on a clock of one's own, any. Never waits and keeps nothing: what cannot leave now is dropped. */
  send(payload: Uint8Array, sent: number): Sent;
  /** What `task` sends leaves in one system call once the task is over, where the socket has a wire: its payloads must not change before. */
  together(task: () => void): void;
  /** Says nothing to the other side: that is the business of whoever told it the id. */
  close(): void;
}

/** `tooMany`: `channelsPerSocket` are open. `gone`: the socket is closed, or about to be. */
export type OpenRefusal = 'tooMany' | 'gone';

/** The channels of one socket. Costs a few words until one is opened, and registers no listener: its owner passes on what the socket says. */
export interface Channels {
  open(options: OpenOptions): Channel | OpenRefusal;
  /** To be called for every binary message. Never throws. */
  receive(message: unknown): Receipt;
  /** To be called when the socket is closed, or is about to be: closes every channel with `gone`, and opens none any more. */
  end(): void;
  readonly size: number;
}

/** Of all sockets that share the options. */
export interface ChannelCounts {
  opened: number;
  in: number;
  out: number;
  /** Frames that came with something missing before them. */
  gaps: number;
  malformed: number;
  unknownChannel: number;
  tooLong: number;
  overRate: number;
  outOfOrder: number;
  backpressure: number;
  /** Channels that were closed because too much came. */
  cut: number;
  /** Callbacks that threw. */
  fault: number;
}

export interface ChannelOptions {
  readonly channelsPerSocket: number;
  readonly frameMaxBytes: number;
  readonly highWaterBytes: number;
  readonly overRateBytes: number;
  readonly counts: ChannelCounts;
  /** Milliseconds, by a clock that only goes forward. */
  readonly now: () => number;
  /** Hears what a callback threw. */
  readonly onFault: (error: unknown) => void;
}
