import { createUplink, type Loss } from '@ezri/client';
import { VOICE_FRAME_MS, VOICE_FRAMES_PER_MESSAGE, type Language, type Microphone, type OpenVoiceResult, type VoiceEvent } from '@ezri/contract';
import type { VoiceLine } from '../voice-state.ts';
import type { VoiceCalls } from './calls.ts';

/** From this level on a frame may be speech: low, for somebody may speak in a low voice. */
const VOICED_FROM = 0.25;

export interface LinkOptions {
  readonly calls: VoiceCalls;
  readonly language: Language;
  mode(): Microphone;
  /** A channel is open: the first, or another because the line had gone. */
  onOpen(result: OpenVoiceResult): void;
  onGone(): void;
  onEvent(event: VoiceEvent): void;
  onFrame(seq: number, payload: Uint8Array): void;
  onLine(line: VoiceLine): void;
  onLoss(loss: Loss): void;
  onRefused(error: unknown): void;
}

/** The way to the server and back, over whichever channel there is. */
export interface Link {
  say(pcm: Uint8Array, level: number): void;
  /** The turn ends with what was said until now. */
  commit(): void;
  /** Ezri is to stop. Resolves when the server knows, or cannot be told. */
  interrupt(): Promise<void>;
  /** Opens another channel, for another way of using the microphone. */
  renew(): void;
  close(): void;
}

export function createLink(options: LinkOptions): Link {
  const { calls } = options;
  let opened: OpenVoiceResult | null = null;
  let unfollow = (): void => undefined;
  let following: number | null = null;
  let over = false;
  /** Frames that wait for the others of their message. */
  let held: { pcm: Uint8Array; level: number; at: number }[] = [];

  const leave = (): void => {
    if (following === null) return;
    unfollow();
    following = null;
    options.onGone();
  };
  const onEvent = (event: VoiceEvent): void => {
    options.onEvent(event);
    // After a `reset` nobody knows whether Ezri was to stop, or to go on: on another channel it begins where it was.
    if (event.type === 'reset' || (event.type === 'closed' && event.reason === 'lost')) uplink.recover();
    // What was too much is not said again.
    if (event.type === 'closed' && event.reason === 'overRate') uplink.reopen();
  };
  const follow = (channel: number): void => {
    leave();
    following = channel;
    // It is ours only as long as we follow it: another may have been opened by the time that this one ends.
    const own = (handle: () => void): void => {
      if (following === channel) handle();
    };
    unfollow = calls.follow(channel, { onEvent: (event) => own(() => onEvent(event)), onOver: () => own(() => uplink.recover()) });
    if (opened) options.onOpen(opened);
  };
  const passing = (call: Promise<unknown>): Promise<void> =>
    call.then(
      () => undefined,
      () => undefined,
    );
  const uplink = createUplink({
    openChannel: calls.openChannel,
    connection: calls.connection,
    async ask() {
      opened = await calls.open(options.mode(), options.language);
      // The server would go on talking to nobody, until it noticed that nobody answers.
      if (over) void passing(calls.close(opened.channel));
      return opened.channel;
    },
    onFrame: ({ seq, payload }) => options.onFrame(seq, payload),
    onLoss: (loss) => options.onLoss(loss),
  });
  const show = (): void => {
    const state = uplink.get();
    if (state.kind === 'refused') return options.onRefused(state.error);
    if (!('channel' in state)) leave();
    else if (following === null) follow(state.channel);
    // Whoever heard that it is open may have closed it.
    if (!over) options.onLine(state.kind === 'open' ? 'ready' : state.kind);
  };
  const endWatch = uplink.subscribe(show);

  const sayHeld = (): void => {
    const [first] = held;
    if (!first) return;
    const payload = new Uint8Array(held.reduce((sum, { pcm }) => sum + pcm.length, 0));
    let at = 0;
    for (const { pcm } of held) {
      payload.set(pcm, at);
      at += pcm.length;
    }
    const voiced = held.some(({ level }) => level >= VOICED_FROM);
    uplink.say({ payload, at: first.at, ms: held.length * VOICE_FRAME_MS, voiced });
    held = [];
  };

  return {
    say(pcm, level) {
      held.push({ pcm, level, at: performance.now() });
      if (held.length >= VOICE_FRAMES_PER_MESSAGE) sayHeld();
    },
    commit() {
      sayHeld();
      uplink.onceSent(() => {
        if (following !== null) void passing(calls.commit(following));
      });
    },
    interrupt: async () => (following === null ? undefined : passing(calls.interrupt(following))),
    renew() {
      sayHeld();
      uplink.reopen();
    },
    close() {
      over = true;
      sayHeld();
      endWatch();
      leave();
      uplink[Symbol.dispose]();
      // Also when another is just being asked for.
      if (opened) void passing(calls.close(opened.channel));
    },
  };
}
