import { newId, VOICE_FRAME_MS, type VoiceEvent } from '@ezri/contract';
import { channelOptions, createChannels, encodeFrame, type Receipt } from '@ezri/fanout';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createVoiceSessions } from '../src/voice/sessions.ts';
import type { Person, TestNode } from './node.ts';
import { voiceClient } from './voice-client.ts';
import type { Scripted } from './voice-engines.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What JavaScript holds when everything that nobody holds is gone, in bytes. */
export function heldBytes(): number {
  for (let times = 0; times < 3; times += 1) collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** So many frames between two looks at what else is to be done: a database answers meanwhile. */
const BREATH = 500;
/** Time is told to sessions this often. */
const TICK_FRAMES = 25;

/** A person's voice on a line that is fed as fast as it goes, while the clock of the test says how long it took. Everything behind the line is a node's own. */
export async function voiceLine(node: TestNode, person: Person, speech: Scripted) {
  const client = await voiceClient(node, person);
  const clock = { ms: 1_000 };
  const now = () => clock.ms;
  const { deps } = node.service;
  const voice = await createVoiceSessions({ bus: deps.bus, log: deps.log, now });
  const options = channelOptions({ now });
  const channels = createChannels({ readyState: 1, bufferedAmount: 0, send: () => undefined }, options);
  const { conversationId } = client;
  const actor = { id: person.id, sessionId: newId(), role: 'user', name: 'Alex', email: person.email, pseudonym: 'somebody' } as const;
  const { line } = await voice.open({
    deps: { ...deps, voice, speech },
    actor,
    socket: { id: newId(), subscriptions: 0, calls: 0, drained: () => undefined, wire: null, channels },
    conversationId,
    settings: { mode: 'open', language: 'en' },
    engines: { hearing: 'server', speaking: 'browser' },
    level: 0,
    after: null,
    opening: [],
  });
  let seq = 0;

  return {
    voice,
    /** What was told on the line and is still kept, when it is over. */
    async told() {
      const events: VoiceEvent[] = [];
      for await (const [, event] of line.log.follow(null, undefined)) events.push(event);
      return events;
    },
    get seq() {
      return seq;
    },
    counts: options.counts,
    /** One frame, at once. */
    take(payload: Uint8Array, number = seq, channel = line.id): Receipt {
      seq = number + 1;
      return channels.receive(encodeFrame({ channel, seq: number, sent: clock.ms, payload }));
    },
    /** As many frames as are said in this time, at so many times the speed of sound. Answers how many of them came to what. */
    async feed(ms: number, frame: (at: number) => Uint8Array, speed = 1): Promise<Partial<Record<Receipt, number>>> {
      const receipts: Partial<Record<Receipt, number>> = {};
      for (let at = 0; at < ms / VOICE_FRAME_MS; at += 1) {
        clock.ms += VOICE_FRAME_MS / speed;
        const receipt = this.take(frame(at));
        receipts[receipt] = (receipts[receipt] ?? 0) + 1;
        if (at % TICK_FRAMES === 0) voice.tick(clock.ms);
        if (at % BREATH === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      return receipts;
    },
    async [Symbol.asyncDispose]() {
      await voice[Symbol.asyncDispose]();
      client[Symbol.dispose]();
    },
  };
}
