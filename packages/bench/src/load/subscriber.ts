import { MARK, numberAt } from '../event.ts';
import { converse } from './conversation.ts';
import type { Speech } from './dialects.ts';
import type { RawSocket } from './socket.ts';

const MARK_TEXT = Buffer.from(MARK);

/** What one client has got since it was last told to count anew. */
export interface Count {
  events: number;
  first: number;
  last: number;
  /** Events that did not follow the one before. */
  breaks: number;
}

export interface Subscriber {
  readonly socket: RawSocket;
  readonly count: Count;
  reset(): void;
  /** Where to go on after the last event. Only known for those that came while `keepsPlace` was true. */
  place(): string;
  keepsPlace: boolean;
}

/** Called for each event: `at` is where its MARK begins, `n` its number. */
export type OnEvent = (data: Buffer, at: number, n: number) => void;

/** Subscribes and counts events by their marks. */
export async function subscribe(port: number, speech: Speech, onEvent: OnEvent): Promise<Subscriber> {
  const count: Count = { events: 0, first: 0, last: 0, breaks: 0 };
  let lastText = '';
  let keepsPlace = false;
  const socket = await converse(port, speech, (data, start, end) => {
    let at = data.indexOf(MARK_TEXT, start);
    if (at < 0 || at >= end) return false;
    if (keepsPlace) lastText = data.toString('utf8', start, end);
    for (; at >= 0 && at < end; at = data.indexOf(MARK_TEXT, at + MARK_TEXT.length)) {
      const n = numberAt(data, at);
      if (count.events === 0) count.first = n;
      else if (n !== count.last + 1) count.breaks += 1;
      count.last = n;
      count.events += 1;
      onEvent(data, at, n);
    }
    return true;
  });
  return {
    socket,
    count,
    reset: () => void Object.assign(count, { events: 0, first: 0, last: 0, breaks: 0 }),
    place: () => speech.placeIn?.(lastText) ?? '',
    get keepsPlace() {
      return keepsPlace;
    },
    set keepsPlace(value) {
      keepsPlace = value;
    },
  };
}
