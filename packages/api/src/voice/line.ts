import type { VoiceClose, VoiceEvent } from '@ezri/contract';
import type { Channel, Received, Channels } from '@ezri/fanout';
import { VOICE_BURST_BYTES } from './limits.ts';
import { VoiceLog } from './voice-log.ts';

export interface LineListener {
  frame(line: VoiceLine, frame: Received): void;
  /** It is over, and not because we said so. */
  gone(line: VoiceLine, reason: VoiceClose): void;
}

/** A client's channel and what is told beside it. */
export class VoiceLine {
  readonly log = new VoiceLog();
  /** The socket that it was opened on. */
  readonly socketId: string;
  #channel: Channel | null = null;
  #sent = 0;

  private constructor(socketId: string) {
    this.socketId = socketId;
  }

  /** Null when the socket has too many channels, or is about to go. */
  static open(socket: { readonly id: string; readonly channels: Channels }, on: LineListener): VoiceLine | null {
    const line = new VoiceLine(socket.id);
    const channel = socket.channels.open({
      burstBytes: VOICE_BURST_BYTES,
      onFrame: (frame) => on.frame(line, frame),
      onClose(end) {
        if (end !== 'closed') on.gone(line, end === 'overRate' ? 'overRate' : 'lost');
      },
    });
    if (typeof channel === 'string') return null;
    line.#channel = channel;
    return line;
  }

  get id(): number {
    return this.#channel?.id ?? 0;
  }

  /** The number that the next frame gets. */
  get nextSeq(): number {
    return this.#sent;
  }

  tell(event: VoiceEvent): void {
    this.log.tell(event);
  }

  /** What `task` sends leaves at once, in one piece. */
  together(task: () => void): void {
    if (this.#channel === null) task();
    else this.#channel.together(task);
  }

  /** False when the frame was dropped. Never waits. */
  send(frame: Uint8Array, at: number): boolean {
    const sent = this.#channel?.send(frame, at);
    // A frame that the socket had no room for keeps its number.
    if (sent === 'sent' || sent === 'backpressure') this.#sent = (this.#sent + 1) >>> 0;
    return sent === 'sent';
  }

  close(reason: VoiceClose): void {
    this.tell({ type: 'closed', reason });
    this.#channel?.close();
    this.log.end();
  }
}
