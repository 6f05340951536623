import type { Level, VoiceEvent } from '@ezri/contract';

/** What the speaker needs of its session. */
export interface SpeakerHost {
  now(): number;
  /** Whether sound may go out now. */
  may(): boolean;
  /** What Ezri does, for the turn. */
  does(what: 'thinking' | 'speaking' | 'silent' | 'interrupt'): void;
  level(level: Level): void;
  tell(event: VoiceEvent): void;
  frame(frame: Uint8Array): void;
  /** Frames that `task` sends leave in one piece. */
  together(task: () => void): void;
  /** The number of the next frame. */
  nextSeq(): number;
  /** Work on the conversation, one after the other. */
  act(work: () => Promise<unknown>): void;
  ended(): void;
}
