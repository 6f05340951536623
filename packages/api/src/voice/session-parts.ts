import type { Language, Level, Microphone, VoiceClose } from '@ezri/contract';
import type { TurnInput } from '@ezri/domain';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import type { VoiceCounts } from './counts.ts';
import type { TurnPart } from './turn-meter.ts';
import type { VoiceActivity } from './voice-activity.ts';

/** How one client wants to talk. */
export interface VoiceSettings {
  readonly mode: Microphone;
  readonly language: Language;
}

type Untimed<I> = I extends unknown ? Omit<I, 'at'> : never;
/** What happens, now. */
export type UntimedInput = Untimed<TurnInput>;

/** What a voice session is made of. */
export interface SessionParts {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly conversationId: string;
  readonly level: Level;
  readonly activity: VoiceActivity;
  readonly counts: VoiceCounts;
  /** Milliseconds, on a clock that only goes forward. */
  readonly now: () => number;
  readonly timed: (part: TurnPart, ms: number) => void;
  /** The session wants to end. */
  readonly onEnd: (reason: VoiceClose) => void;
}
