import type { Clock } from '@ezri/client';
import type { Id, Language, OpenVoiceResult, VoiceEvent } from '@ezri/contract';
import { anyServer, chooseEngines, noEngine } from '../engines.ts';
import type { MicrophoneProblem } from '../sound/microphone.ts';
import type { Player } from '../sound/player.ts';
import type { Heard, Place } from '../sound/track.ts';
import type { EndReason, Engines, VoiceInput, VoiceState } from '../voice-state.ts';
import { createBrowserSpeaking } from './browser-speaking.ts';
import type { VoiceCalls } from './calls.ts';
import { createEars } from './ears.ts';
import type { Level } from './level.ts';
import { createLink, type Link } from './link.ts';
import type { VoiceParts } from './parts.ts';
import { createPlayedReporter } from './played.ts';
import { spokenBefore, spokenUntil, writtenIn, type Said } from './said.ts';
import { createServerSpeaking, type ServerSpeaking } from './server-speaking.ts';
import type { Speaking } from './speaking.ts';

export interface RunOptions {
  readonly calls: VoiceCalls;
  readonly parts: VoiceParts;
  readonly clock: Clock;
  readonly language: Language;
  readonly levels: { readonly person: Level; readonly ezri: Level };
  state(): VoiceState;
  dispatch(input: VoiceInput): void;
  deviceId(): string | null;
  patient(): boolean;
  said(): Said;
  /** What the browser heard, to be sent like typed words. */
  send(text: string): void;
  /** It cannot go on. */
  onOver(reason: EndReason, refusal?: unknown): void;
}

/** One time that somebody talks with Ezri aloud, from the press that began it. */
export interface Run {
  /** Whether it listens has to be looked at again. */
  attend(): void;
  /** There is more in the conversation. */
  follow(): void;
  interrupt(): void;
  /** Another microphone was chosen. */
  renewMicrophone(): void;
  /** Another way of using the microphone was. */
  renewChannel(): void;
  mute(muted: boolean): void;
  close(): void;
}

/** How loud Ezri is drawn where the browser speaks and does not say. */
const SPEAKING_LEVEL = 0.4;

export function createRun(options: RunOptions): Run {
  const { calls, parts, language, levels, dispatch } = options;
  const reporter = createPlayedReporter(calls.played);
  const announced = new Map<Id, number>();
  let over = false;
  let engines: Engines = { hearing: 'none', speaking: 'none' };
  let link: Link | null = null;
  /** Whether there may be something to be said that the browser has not said for the sake of the person. */
  let waits = false;
  let speaking: Speaking | null = null;
  let serverSpeaking: ServerSpeaking | null = null;
  let player: Player | null = null;

  const finish = (reason: EndReason, refusal?: unknown): void => {
    if (!over) options.onOver(reason, refusal);
  };
  const onMicrophone = (problem: MicrophoneProblem): void => finish({ microphone: problem });
  const onHeard = (heard: Heard): void => {
    reporter.tell(heard);
    dispatch({ type: 'heard', replyId: heard.replyId });
  };
  const onPlace = (place: Place | null): void => dispatch({ type: 'place', place });

  const ears = createEars({ ...options, onMicrophone, onFailed: () => onFailed('hearing') });
  const speakByBrowser = (spoken: ReturnType<typeof spokenBefore>): void => {
    if (parts.synthesis === null) return;
    speaking = createBrowserSpeaking(parts.synthesis, {
      language,
      spoken,
      onPlace(place) {
        levels.ezri.set(place ? SPEAKING_LEVEL : 0);
        onPlace(place);
      },
      onHeard,
      onFailed: () => onFailed('speaking'),
    });
    speakOn();
  };
  /** A browser that speaks does not listen: it lets somebody finish whose words are on their way. */
  const speakOn = (): void => {
    waits = engines.hearing === 'browser' && options.state().partial !== '';
    if (speaking && !waits) for (const reply of writtenIn(options.said())) speaking.written(reply);
  };
  /** The next best takes the place of what failed: the browser's own, or text. */
  const onFailed = (which: 'hearing' | 'speaking'): void => {
    const before = engines[which];
    const own = which === 'hearing' ? parts.recognition !== null : parts.synthesis !== null;
    if (over || before === 'none') return;
    engines = { ...engines, [which]: before === 'server' && own ? 'browser' : 'none' };
    if (which === 'hearing') {
      ears.byNobody();
      if (engines.hearing === 'browser') ears.byBrowser();
    } else {
      speaking?.close();
      speaking = serverSpeaking = null;
      closePlayer();
      levels.ezri.set(0);
      onPlace(null);
      if (engines.speaking === 'browser') speakByBrowser(spokenUntil(options.said(), announced));
    }
    dispatch({ type: 'engines', engines, failed: which });
    if (noEngine(engines)) finish('noEngine');
    else if (!anyServer(engines)) closeLink();
  };
  const closePlayer = (): void => {
    player?.close();
    player = null;
  };
  const closeLink = (): void => {
    link?.close();
    link = null;
    dispatch({ type: 'line', line: 'ready' });
  };
  /** It may have been this once: whether the server would still ask that engine decides. The next channel is opened for what is left. */
  const look = async (which: 'hearing' | 'speaking'): Promise<void> => {
    const offered = await calls.engines().catch(() => null);
    if (over || offered?.[which] !== 'browser' || engines[which] !== 'server') return;
    onFailed(which);
    link?.renew();
  };
  const onEvent = (event: VoiceEvent): void => {
    if (event.type === 'sentence') announced.set(event.replyId, event.from + event.text.length);
    serverSpeaking?.onEvent(event);
    if (engines.speaking === 'browser' && (event.type === 'paused' || event.type === 'flush')) speaking?.interrupt();
    dispatch({ type: 'event', event });
    if (event.type === 'failed') void look(event.engine);
    if (event.type === 'closed' && event.reason !== 'lost' && event.reason !== 'overRate') finish(event.reason);
  };
  const onOpen = (result: OpenVoiceResult): void => {
    dispatch({ type: 'opened', resumed: result.resumed });
    for (const which of ['hearing', 'speaking'] as const) if (engines[which] === 'server' && result[which] === 'browser') onFailed(which);
  };

  const begin = async (): Promise<void> => {
    // At once: browsers make no sound unless it was begun by a press.
    const opening = parts.openPlayer(parts.worklets.play, { onProgress: (progress) => serverSpeaking?.onProgress(progress) }).catch(() => null);
    const offered = await calls.engines().catch((error: unknown) => finish('refused', error));
    player = await opening;
    if (over || !offered) return closePlayer();
    const own = { hearing: parts.recognition !== null, speaking: parts.synthesis !== null };
    engines = chooseEngines(player ? offered : { ...offered, speaking: 'browser' }, own);
    if (noEngine(engines)) return finish('noEngine');
    if (anyServer(engines)) {
      link = createLink({
        calls,
        language,
        mode: () => options.state().mode,
        onOpen,
        onGone: () => serverSpeaking?.onGone(),
        onEvent,
        onFrame: (seq, payload) => serverSpeaking?.onFrame(seq, payload),
        onLine: (line) => dispatch({ type: 'line', line }),
        onLoss: ({ why }) => dispatch({ type: 'loss', why }),
        onRefused: (error) => finish('refused', error),
      });
    } else dispatch({ type: 'line', line: 'ready' });
    if (engines.speaking === 'server' && player && link) {
      speaking = serverSpeaking = createServerSpeaking({ player, link, onPlace, onHeard, onLevel: levels.ezri.set });
    } else closePlayer();
    if (engines.hearing === 'server' && link) await ears.byServer(link);
    if (over) return;
    if (engines.hearing === 'browser') ears.byBrowser();
    dispatch({ type: 'started', engines });
    if (engines.speaking === 'browser') speakByBrowser(spokenBefore(options.said()));
  };
  void begin();

  return {
    attend() {
      if (waits) speakOn();
      if (!over) ears.attend();
    },
    follow: speakOn,
    interrupt: () => speaking?.interrupt(),
    renewMicrophone() {
      if (engines.hearing !== 'server' || !link) return;
      // The browser may have asked the person, and they may have ended this and begun anew by then.
      void ears.byServer(link).then(() => over || dispatch({ type: 'started', engines }));
    },
    renewChannel: () => link?.renew(),
    mute: ears.mute,
    close() {
      if (over) return;
      over = true;
      const place = options.state().speech?.place;
      if (place) reporter.tell({ replyId: place.replyId, chars: place.chars });
      ears.byNobody();
      speaking?.close();
      closePlayer();
      link?.close();
      levels.ezri.set(0);
    },
  };
}
