import type { Level, Message, VoiceClose, VoiceEngines } from '@ezri/contract';
import type { Position } from '@ezri/fanout';
import type { Actor, SocketState } from '../context.ts';
import { onRevocation } from '../account/revocation.ts';
import type { Deps } from '../deps.ts';
import { traceOf } from '../fault.ts';
import { refuse } from '../refusal.ts';
import { noCounts, type VoiceCounts } from './counts.ts';
import { followReplies } from './follow-replies.ts';
import { END_WITHIN_MS, VOICE_SESSIONS_PER_ACCOUNT, VOICE_SESSIONS_PER_NODE, VOICE_TICK_MS } from './limits.ts';
import { VoiceLine } from './line.ts';
import type { VoiceSettings } from './session-parts.ts';
import { VoiceSession } from './session.ts';
import { announceTaken, onTaken } from './taken.ts';
import type { TurnPart } from './turn-meter.ts';
import { setMode } from './mode.ts';
import { loadVoiceActivity } from './voice-activity.ts';

/** Who wants to talk, where and how; what they have not been told aloud yet. */
export interface OpenRequest {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly socket: SocketState;
  readonly conversationId: string;
  readonly settings: VoiceSettings;
  readonly engines: VoiceEngines;
  readonly level: Level;
  /** Where the conversation stood when this was read. */
  readonly after: Position | null;
  /** The notice that Ezri is an AI, and the greeting. */
  readonly opening: readonly Message[];
}

/** All voice sessions of one node: at most one for a conversation. */
export interface VoiceSessions {
  /** Opens a line and goes on with the session that is there, or begins one. Refuses with `voice.tooMany`, `voice.busy` and, on a node that is about to end, `server.unavailable`. */
  open(request: OpenRequest): Promise<{ readonly line: VoiceLine; readonly resumed: boolean }>;
  /** The session of a conversation of this person's; null when there is none here. */
  of(conversationId: string, actor: Pick<Actor, 'id'>): VoiceSession | null;
  /** Ends the session once what it has heard is sent. */
  end(session: VoiceSession, reason: VoiceClose): Promise<void>;
  /** The same for a conversation that is about to end, if somebody talks there: what they have said belongs to it. Waits for words as long as a node that ends. Of a session on another node they come after the end, and are kept as well. */
  endOf(conversationId: string): Promise<void>;
  /** Tells all of them that it is now, or `at`; done every `VOICE_TICK_MS` anyway. */
  tick(at?: number): void;
  /** From now on nobody begins to talk here, and a line that is lost is not waited for: the node is about to end. */
  leave(): void;
  readonly size: number;
  readonly counts: VoiceCounts;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Open {
  readonly session: VoiceSession;
  readonly deps: Deps;
  readonly following: AbortController;
  /** Staff were told that somebody talks. */
  readonly told: Promise<void>;
  /** Its person talks on another node by now. */
  isElsewhere: boolean;
  ending: Promise<void> | null;
}

export interface VoiceParts {
  readonly bus: Deps['bus'];
  readonly log: Deps['log'];
  readonly timed?: (part: TurnPart, ms: number) => void;
  /** Milliseconds, on a clock that only goes forward. */
  readonly now?: () => number;
}

export async function createVoiceSessions({ bus, log, timed = () => undefined, now = () => performance.now() }: VoiceParts): Promise<VoiceSessions> {
  const newActivity = await loadVoiceActivity();
  const sessions = new Map<string, Open>();
  const counts = noCounts();
  let leaving = false;
  let ticker: NodeJS.Timeout | null = null;

  function endOpen(open: Open, reason: VoiceClose): Promise<void> {
    const { session, following } = open;
    // What is written from now on is not spoken: nobody would ever stop an engine that was asked for it.
    following.abort();
    return (open.ending ??= session
      .end(reason)
      .catch((error: unknown) => log.warn(traceOf(error), 'a voice session did not end in order'))
      .then(async () => {
        await open.told;
        // Who talks elsewhere still talks.
        if (!open.isElsewhere) await setMode(open.deps, session.conversationId, 'text');
        // Not before that is written: who opens again by then would be shown as somebody who writes.
        sessions.delete(session.conversationId);
        if (sessions.size === 0) stopTicking();
      }));
  }

  /** Also of sessions that are about to end: they still hold what they hold. */
  function needRoom(actor: Actor): void {
    const mine = [...sessions.values()].filter(({ session }) => session.actor.id === actor.id).length;
    if (mine >= VOICE_SESSIONS_PER_ACCOUNT) throw refuse('voice.tooMany', { most: VOICE_SESSIONS_PER_ACCOUNT });
    if (sessions.size >= VOICE_SESSIONS_PER_NODE) throw refuse('voice.busy');
  }

  function begin({ deps, actor, conversationId, level, after }: OpenRequest): Open {
    const following = new AbortController();
    const activity = newActivity();
    const onEnd = (reason: VoiceClose) => void endOpen(open, reason);
    const session = new VoiceSession({ deps, actor, conversationId, level, activity, counts, now, timed, onEnd });
    const open: Open = { session, deps, following, told: setMode(deps, conversationId, 'voice'), isElsewhere: false, ending: null };
    sessions.set(conversationId, open);
    // Where nobody talks nothing ticks.
    ticker ??= setInterval(() => tick(), VOICE_TICK_MS);
    followReplies(deps, conversationId, { after, signal: following.signal }, session.speaker).catch((error: unknown) => {
      log.error(traceOf(error), 'a voice session cannot follow its conversation any more; it is ended');
      onEnd('lost');
    });
    announceTaken(bus, { conversationId, nodeId: deps.node.id });
    return open;
  }

  function stopTicking(): void {
    if (ticker !== null) clearInterval(ticker);
    ticker = null;
  }

  function tick(at = now()): void {
    for (const { session, ending } of sessions.values()) if (ending === null) session.tick(at);
  }

  const stopListening = [
    onTaken(bus, ({ conversationId, nodeId }) => {
      const open = sessions.get(conversationId);
      if (open === undefined || nodeId === open.deps.node.id) return;
      open.isElsewhere = true;
      void endOpen(open, 'elsewhere');
    }),
    onRevocation(bus, (revocation) => {
      for (const open of sessions.values()) {
        const { actor } = open.session;
        if ('sessionId' in revocation ? actor.sessionId === revocation.sessionId : actor.id === revocation.accountId) void endOpen(open, 'lost');
      }
    }),
  ];

  return {
    async open(request) {
      const { conversationId, actor, settings, engines, opening } = request;
      // Who closes and opens again at once begins anew, after what was said has been sent.
      for (let ending = sessions.get(conversationId)?.ending; ending; ending = sessions.get(conversationId)?.ending) await ending;
      // Whoever asks again reaches another node.
      if (leaving) throw refuse('server.unavailable');
      const known = sessions.get(conversationId);
      if (known === undefined) needRoom(actor);
      const line = VoiceLine.open(request.socket, {
        frame: (from, frame) => open.session.frame(from, frame),
        gone(from, reason) {
          open.session.gone(from, reason);
          if (leaving) void endOpen(open, 'lost');
        },
      });
      if (line === null) throw refuse('voice.busy');
      const open = known ?? begin(request);
      open.session.attach(line, actor, settings, engines);
      if (known === undefined) for (const message of opening) open.session.speaker.notice(message);
      return { line, resumed: known !== undefined };
    },
    of(conversationId, { id }) {
      const open = sessions.get(conversationId);
      return open !== undefined && open.ending === null && open.session.actor.id === id ? open.session : null;
    },
    async end(session, reason) {
      const open = sessions.get(session.conversationId);
      if (open?.session === session) await endOpen(open, reason);
    },
    async endOf(conversationId) {
      const open = sessions.get(conversationId);
      if (open === undefined) return;
      const hurry = setTimeout(() => open.session.hurry(), END_WITHIN_MS);
      await endOpen(open, 'ended');
      clearTimeout(hurry);
    },
    tick,
    leave() {
      leaving = true;
      for (const open of sessions.values()) if (open.session.line === null) void endOpen(open, 'lost');
    },
    get size() {
      return sessions.size;
    },
    counts,
    async [Symbol.asyncDispose]() {
      leaving = true;
      for (const stop of stopListening) stop();
      const hurry = setTimeout(() => {
        for (const { session } of sessions.values()) session.hurry();
      }, END_WITHIN_MS);
      await Promise.all([...sessions.values()].map(async (open) => endOpen(open, 'lost')));
      clearTimeout(hurry);
    },
  };
}
