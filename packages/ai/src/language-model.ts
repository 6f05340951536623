import type { Author, Avatar, Category, Language, Level, ModelHealth, ReplyOrigin } from '@ezri/contract';

/** One thing that was said. */
export interface Turn {
  author: Author;
  text: string;
}

/**
 * What a model is given. `pseudonym` stands for the person: a provider never learns who they are. `opening` is the reviewed passage (from
 * level 3) that the person is shown before whatever the reply says, else null. `history` is oldest first, bounded by the caller, and ends with the message to be answered; `summary` is what is
 * known of the conversation before it, null when there was nothing. `memories` is what the person chose to have remembered. `language` is the one they speak.
 */
export interface ReplyRequest {
  pseudonym: string;
  conversationId: string;
  avatar: Avatar;
  level: Level;
  opening: string | null;
  language: Language;
  summary: string | null;
  memories: readonly string[];
  history: readonly Turn[];
}

/** What is to be summarised: `summary` is the one so far, null at first, and `turns` what has left the window since, oldest first. */
export type SummaryRequest = Pick<ReplyRequest, 'pseudonym' | 'conversationId' | 'language' | 'summary'> & { turns: readonly Turn[] };

/** A summary has so many UTF-16 units at most. */
export const SUMMARY_MAX_CHARS = 2_000;

/**
 * One part of a reply. `text` joined is the whole. `origin` says who writes, before the first text; without it the model itself does. `standIn` is true when the
 * scripted companion writes because the model is away. `risk` is what the provider makes of the message, at any time; it may raise a level and never lowers one.
 */
export type ReplyPart =
  { kind: 'text'; text: string } | { kind: 'origin'; origin: ReplyOrigin; standIn: boolean } | { kind: 'risk'; level: Level; category: Category };

/** Whoever writes the companion's replies. `scripted` is shown on screen. */
export interface LanguageModel {
  readonly name: string;
  readonly scripted: boolean;
  /** Throws the signal's reason once it is aborted, and a `ProviderFault` when the provider fails; what was yielded before stays said. */
  reply(request: ReplyRequest, signal: AbortSignal): AsyncIterable<ReplyPart>;
  /** At most `SUMMARY_MAX_CHARS`; throws as `reply` does. */
  summarise(request: SummaryRequest, signal: AbortSignal): Promise<string>;
  health(): Promise<ModelHealth>;
}
