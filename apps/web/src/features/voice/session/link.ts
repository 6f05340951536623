import { createPacker, createUplink, type Loss, type Sound } from '@ezri/client';
import type { Language, Microphone, OpenVoiceResult, VoiceEvent } from '@ezri/contract';
import type { VoiceLine } from '../voice-state.ts';
import type { VoiceCalls } from './calls.ts';

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
  /** Nothing comes for a while: what there is goes, although it is no whole message. */
  flush(): void;
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
  const packer = createPacker();
  let opened: OpenVoiceResult | null = null;
  let unfollow = (): void => undefined;
  let following: number | null = null;
  let over = false;

  const leave = (): void => {
    if (following === null) return;
    unfollow();
    following = null;
    options.onGone();
  };
  const onEvent = (event: VoiceEvent): void => {
    options.onEvent(event);
    if (event.type === 'closed' && event.reason === 'lost') uplink.recover();
    // What was too much is not said again.
    if (event.type === 'closed' && event.reason === 'overRate') uplink.reopen();
    // Nobody knows whether Ezri was to stop, or to go on: on another channel it begins where it was. The server has heard all that was sent on this one.
    if (event.type === 'reset') uplink.reopen();
  };
  const follow = (channel: number): void => {
    leave();
    following = channel;
    // It is ours only as long as we follow it: another may have been opened by the time that this one ends.
    const own = (handle: () => void): void => {
      if (following === channel) handle();
    };
    unfollow = calls.follow(channel, { onEvent: (event) => own(() => onEvent(event)), onOver: () => own(() => uplink.reopen()) });
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

  const say = (sound: Sound | null): void => {
    if (sound) uplink.say(sound);
  };

  return {
    say(pcm, level) {
      say(packer.add(pcm, level, performance.now()));
    },
    flush: () => say(packer.flush()),
    commit() {
      say(packer.flush());
      uplink.onceSent(() => {
        if (following !== null) void passing(calls.commit(following));
      });
    },
    interrupt: async () => (following === null ? undefined : passing(calls.interrupt(following))),
    renew() {
      say(packer.flush());
      uplink.reopen();
    },
    close() {
      over = true;
      say(packer.flush());
      endWatch();
      leave();
      uplink[Symbol.dispose]();
      // Also when another is just being asked for.
      if (opened) void passing(calls.close(opened.channel));
    },
  };
}
