import type { LanguageModel, Speech } from '@ezri/ai';
import type { ConversationEvent, Language } from '@ezri/contract';
import type { FeedHub } from '@ezri/fanout';
import type { Bus, Database, NewEvent, Redis, ReplyTexts, Tx } from '@ezri/store';
import type { Logger } from 'pino';
import type { Attempts } from './account/attempts.ts';
import type { Logins } from './account/logins.ts';
import type { Passwords } from './account/passwords.ts';
import type { OverviewBoard } from './admin/overview-board.ts';
import type { Config } from './config.ts';
import type { CallMeter } from './http/call-meter.ts';
import type { Limits } from './http/rate-limits.ts';
import type { Heartbeat } from './node/heartbeat.ts';
import type { Presence } from './session/presence.ts';
import type { ReplyWorker } from './conversation/reply/worker.ts';
import type { Searches } from './conversation/search.ts';
import type { VoiceSessions } from './voice/sessions.ts';

/** Everything a use case may reach for. Made once by `createService`, passed to every call; nothing of it is global. */
export interface Deps {
  readonly config: Config;
  readonly db: Database;
  readonly bus: Bus;
  /** The text so far of replies under way, for other nodes. */
  readonly texts: ReplyTexts;
  /** Null when this is the only node. */
  readonly redis: Redis | null;
  readonly feed: FeedHub;
  readonly model: LanguageModel;
  readonly speech: Speech;
  readonly limits: Limits;
  readonly calls: CallMeter;
  readonly logins: Logins;
  readonly passwords: Passwords;
  readonly attempts: Attempts;
  /** What else is to be written when somebody signs up; returns the events to append at the end of that transaction. */
  readonly onSignedUp: (tx: Tx, account: { id: string; name: string }, language: Language) => Promise<NewEvent[]>;
  readonly log: Logger;
  readonly presence: Presence;
  readonly replies: ReplyWorker;
  readonly searches: Searches;
  readonly voice: VoiceSessions;
  readonly overview: OverviewBoard;
  /** This process among the others: its heartbeat, and who is online. */
  readonly node: Pick<Heartbeat, 'id' | 'beatAgeMs' | 'now' | 'tellOnline'>;
}

/** An event that is shown and forgotten: what a reply looks like while it is being written, and what is heard of a person while they speak. */
export type EphemeralEvent = Extract<
  ConversationEvent,
  { type: 'reply.started' | 'reply.delta' | 'state' | 'transcript.partial' | 'transcript.final' }
>;
