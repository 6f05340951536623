import type { ConnectionStore, Socket } from '@ezri/client';
import type { Id, Language, Microphone, OpenVoiceResult, VoiceEngines, VoiceEvent } from '@ezri/contract';

/** What a voice session asks of the server, about one conversation. */
export interface VoiceCalls {
  readonly connection: ConnectionStore;
  readonly openChannel: Socket['openChannel'];
  engines(): Promise<VoiceEngines>;
  open(mode: Microphone, language: Language): Promise<OpenVoiceResult>;
  /** Returns what ends it. `onOver`: nothing more comes of this channel. */
  follow(channel: number, handlers: { onEvent(event: VoiceEvent): void; onOver(): void }): () => void;
  commit(channel: number): Promise<unknown>;
  interrupt(channel: number): Promise<unknown>;
  played(replyId: Id, chars: number): Promise<unknown>;
  close(channel: number): Promise<unknown>;
}
