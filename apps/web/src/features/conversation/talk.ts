import type { Avatar, CompanionState, Conversation, Id, Message, RunningReply } from '@ezri/contract';
import type { ReactNode } from 'react';

/** A conversation as whoever speaks it aloud needs it. */
export interface Talk {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
  readonly reply: RunningReply | null;
  readonly companion: CompanionState;
  readonly face: Pick<Avatar, 'name'> & { readonly hue?: number };
  /** The words of what the person is saying, as the server hears them. */
  readonly transcript: string;
  /** Sends words as if they had been typed. */
  onSend(text: string): void;
}

/** What a voice adds to the page. */
export interface VoiceShown {
  readonly button: ReactNode;
  readonly panel: ReactNode;
  /** The reply that is being spoken: how far it was heard is not said yet. */
  readonly speaking: Id | null;
  /** Replies are said aloud: nobody has to read them out as well. */
  readonly aloud: boolean;
}

/** Brings a voice into the page of a conversation. Features do not know each other: the page hands it in. */
export type VoiceSlot = (talk: Talk, page: (shown: VoiceShown) => ReactNode) => ReactNode;
