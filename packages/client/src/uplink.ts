import { FRAME_HEADER_BYTES } from '@ezri/contract';
import { createAgain } from './again.ts';
import type { BackoffBounds } from './backoff.ts';
import type { Channel, ChannelHandlers, ReceivedFrame } from './channels.ts';
import { systemClock, type Clock } from './clock.ts';
import { isOpen, type ConnectionStore } from './connection.ts';
import { createLosses, type Loss } from './losses.ts';
import { createPace } from './pace.ts';
import { isUnanswered, refusalOf, retryAfterMs } from './refusal.ts';
import { NoAnswer, retrying } from './retrying.ts';
import type { Socket } from './socket.ts';
import { createSoundQueue, type Sound } from './sound.ts';
import { createStore, type Readable } from './store.ts';

/** On a slow line two seconds of sound wait at most: half a second on the socket, where nothing can be taken back, the rest here. */
export const SOCKET_AHEAD_BYTES = 16 * 1024;
export const SLOW_KEPT_MS = 1_500;
/** While the line is away, and until what was kept has been sent, ten seconds are kept. */
export const AWAY_KEPT_MS = 10_000;
/** The server takes 64 KiB a second of one channel, and 128 KiB at once. What was kept is sent faster than it was said, and slower than that. */
export const UPLINK_PACE = { bytesPerSecond: 56 * 1024, burstBytes: 64 * 1024 } as const;
/** So often the server is asked whether it has what was sent. What it has not confirmed when the connection is lost is sent again: at most so much is heard twice. */
export const CONFIRM_MS = 250;
/** How long until what could not be sent is tried again. */
const PUMP_MS = 20;
export const REOPEN_RETRY: BackoffBounds = { minMs: 50, baseMs: 250, maxMs: 4_000 };
/** Refusals that say nothing about the call. */
const NOT_NOW: ReadonlySet<string> = new Set(['server.unavailable', 'server.fault', 'limit.rate']);

/**
 * `opening`: no channel yet. `open`: what is said goes out at once. `catchingUp`: the channel was opened anew, and what was kept meanwhile goes out first.
 * `away`: the line is gone; up to ten seconds are kept. `refused`: the server does not let us speak; `reopen()` asks again.
 */
export type UplinkState =
  | { readonly kind: 'opening' | 'away' }
  | { readonly kind: 'open' | 'catchingUp'; readonly channel: number }
  | { readonly kind: 'refused'; readonly error: unknown };

export interface UplinkOptions {
  openChannel: Socket['openChannel'];
  /** The call that opens a channel and answers with its id. Made again for every new connection. */
  ask: () => Promise<number>;
  connection: ConnectionStore;
  /** Frames from the server, in order, each once; their numbers begin anew with every channel. */
  onFrame(frame: ReceivedFrame): void;
  /** Something was said that will not be heard. At most twice a second. */
  onLoss(loss: Loss): void;
  clock?: Clock;
}

export interface Uplink extends Readable<UplinkState>, Disposable {
  /** Sends the sound, or keeps it within the bounds above. */
  say(sound: Sound): void;
  /** Runs the task once all that was said until now has been sent, or is lost; never after disposal. At once when nothing waits. */
  onceSent(task: () => void): void;
  /** Asks for another channel. The connection is well: it carries what was sent on this one to its end. */
  reopen(): void;
  /** The same when the server has closed this one: it may not have heard what was sent since, and what it has not confirmed is said again on the next. */
  recover(): void;
}

/** What somebody says, on its way to the server: over slow lines, lost ones and new ones. Open from the start; disposing it gives up what still waits, and says so. */
export function createUplink(options: UplinkOptions): Uplink {
  const { connection, clock = systemClock() } = options;
  const store = createStore<UplinkState>({ kind: 'opening' });
  const queue = createSoundQueue();
  const pace = createPace(UPLINK_PACE, clock);
  const losses = createLosses((loss) => options.onLoss(loss), clock);
  const again = createAgain(REOPEN_RETRY, clock);
  const end = new AbortController();
  let channel: Channel | null = null;
  /** Pieces that were taken in, and pieces that have left: sent, or lost. */
  let said = 0;
  let left = 0;
  let tasks: { after: number; task: () => void }[] = [];
  let asking = false;
  /** Another channel was asked for while one was: what that call opens is not it. */
  let outdated = false;
  let cancelPump = (): void => undefined;
  /** Sent, and perhaps not there: a line that is dead takes much before anybody notices. The oldest give way after as long as is kept. */
  const unconfirmed = createSoundQueue();
  let confirming = false;
  let confirmAt = 0;

  /** Whether there were any. */
  const runTasks = (): boolean => {
    const due = tasks.filter(({ after }) => after <= left);
    if (due.length === 0) return false;
    tasks = tasks.filter((each) => !due.includes(each));
    for (const { task } of due) task();
    return true;
  };
  const pump = (): void => {
    cancelPump();
    runTasks();
    for (let sound = queue.first; channel && sound; sound = queue.first) {
      const bytes = FRAME_HEADER_BYTES + sound.payload.length;
      const fits = channel.waiting + bytes <= SOCKET_AHEAD_BYTES && pace.take(bytes);
      const leaves = fits && channel.send(sound.payload, sound.at) !== 'closed';
      if (leaves) {
        queue.take(1);
        left += 1;
        unconfirmed.push(sound, AWAY_KEPT_MS);
        confirm(channel);
      }
      // A call that is made now goes out before the sound that came after it.
      if (!leaves || runTasks()) {
        cancelPump = clock.after(PUMP_MS, pump);
        return;
      }
    }
    if (channel && store.get().kind === 'catchingUp') store.set({ kind: 'open', channel: channel.id });
  };
  const confirm = (own: Channel): void => {
    if (confirming || clock.now() < confirmAt) return;
    confirming = true;
    confirmAt = clock.now() + CONFIRM_MS;
    const until = unconfirmed.size;
    own.confirm(() => {
      if (channel !== own) return;
      confirming = false;
      unconfirmed.take(until);
    });
  };
  const leave = (): void => {
    channel?.close();
    channel = null;
    confirming = false;
    cancelPump();
  };
  const sayAgain = (): void => {
    const twice = unconfirmed.clear();
    const lost = queue.unshift(twice, AWAY_KEPT_MS);
    left += lost.length - twice.length;
    losses.add(lost, 'away');
  };
  const another = (): void => {
    outdated = true;
    store.set({ kind: 'away' });
    again.later(() => void ask());
  };
  const handlers: ChannelHandlers = {
    onFrame: (frame) => options.onFrame(frame),
    onGone() {
      leave();
      sayAgain();
      store.set({ kind: 'away' });
      open();
    },
  };
  const ask = async (): Promise<void> => {
    if (asking || channel !== null || end.signal.aborted || !isOpen(connection.get())) return;
    asking = true;
    outdated = false;
    try {
      const opened = await options.openChannel(() => retrying(options.ask, { attempts: 1, signal: end.signal, clock }), handlers);
      if (end.signal.aborted) return opened?.close();
      if (opened === null || outdated) {
        opened?.close();
        return again.later(() => void ask());
      }
      again.succeeded();
      channel = opened;
      store.set({ kind: 'catchingUp', channel: opened.id });
      pump();
    } catch (error) {
      if (end.signal.aborted) return;
      const passing = isUnanswered(error) || error instanceof NoAnswer || NOT_NOW.has(refusalOf(error)?.reason ?? '');
      if (passing) again.later(() => void ask(), retryAfterMs(error));
      else store.set({ kind: 'refused', error });
    } finally {
      asking = false;
    }
  };
  const open = (): void => {
    if (store.get().kind !== 'refused') void ask();
  };
  const endWatch = connection.subscribe(open);
  open();

  return {
    get: store.get,
    subscribe: store.subscribe,
    say(sound) {
      if (end.signal.aborted || store.get().kind === 'refused') return;
      const slow = store.get().kind === 'open';
      const dropped = queue.push(sound, slow ? SLOW_KEPT_MS : AWAY_KEPT_MS);
      said += 1;
      left += dropped.length;
      channel?.skip(dropped.length);
      losses.add(dropped, slow ? 'slow' : 'away');
      pump();
    },
    onceSent(task) {
      if (end.signal.aborted) return;
      tasks.push({ after: said, task });
      runTasks();
    },
    reopen() {
      if (end.signal.aborted) return;
      leave();
      unconfirmed.clear();
      another();
    },
    recover() {
      if (end.signal.aborted) return;
      leave();
      sayAgain();
      another();
    },
    [Symbol.dispose]() {
      if (end.signal.aborted) return;
      end.abort();
      endWatch();
      again.cancel();
      leave();
      tasks = [];
      losses.add(queue.clear(), 'away');
      losses.report();
      store.clear();
    },
  };
}
