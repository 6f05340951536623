import { setTimeout as after } from 'node:timers/promises';
import { VOICE_SESSIONS_PER_NODE } from '@ezri/api';
import type { Turn } from '../contenders.ts';
import { Collection, rounds, targetsOf } from '../harness/cells.ts';
import type { Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { startServer, type MeasuredServer } from '../harness/server.ts';
import { openStorages, type Storages } from '../harness/storage.ts';
import { converse } from '../load/conversation.ts';
import { speechOf } from '../load/dialects.ts';
import { startEngines, type KnownEngines } from '../load/engines.ts';
import { inPool } from '../load/fleet.ts';
import { OPCODE, clientFrame, textFrame } from '../load/frames.ts';
import { openMicrophone } from '../load/microphone.ts';
import { connectTalker } from '../load/talker.ts';
import { hush } from './voice/turns.ts';

interface Line extends Turn {
  readonly called: string;
  /** Whether the client makes messages of several frames, as Ezri's does. */
  readonly packed: boolean;
  /** No target is set by it. */
  readonly fewer?: number;
}

/** A frame is an event of socket.io's, as its documentation has it; and beside that what it would gain by Ezri's way. */
const CONTENDERS: readonly Line[] = [
  { contender: 'ezri', kind: 'postgres', called: 'ezri', packed: true },
  { contender: 'socket.io', kind: 'none', called: 'socket.io', packed: false },
  { contender: 'socket.io', kind: 'none', called: 'socket.io, packed', packed: true, fewer: 2 },
];
/** As many as the other figures are of, and as many as a node takes. */
const CLIENTS = [50, VOICE_SESSIONS_PER_NODE];
const QUICK_CLIENTS = [20];
/** Others talk before: what a server compiles in its first minute is no part of what a frame costs it later. */
const SEASON_MS = 8_000;
const WARM_UP_MS = 12_000;
const MEASURED_MS = 8_000;
const QUICK_MS = 1_500;
/** Ezri's introduction goes on for longer than both together. */
const SENTENCE_MS = 5_000;
const BESIDE_SOCKET_IO = 0.6;
/** Binary of socket.io travels as an attachment of a text. */
const ANNOUNCED = textFrame('451-["sound",{"_placeholder":true,"num":0}]');

/** Open microphones, while nobody speaks and while Ezri does: what the server spends on a frame that it listens to or sends. */
export async function microphones(options: Options): Promise<void> {
  await using storages = openStorages();
  await using engines = await startEngines({ hearingMs: 150, writingMs: 200, speakingMs: 100, sentenceMs: SENTENCE_MS });
  const collection = new Collection();
  for (const clients of options.quick ? QUICK_CLIENTS : CLIENTS) {
    for (const speaks of [false, true]) {
      const cell = `${clients} open microphones${speaks ? ' while Ezri speaks' : ''}`;
      if (!cell.includes(options.only)) continue;
      await rounds(options, CONTENDERS, async (line) => {
        const { each, up, down } = await measure({ storages, engines, quick: options.quick }, line, { clients, speaks });
        if (up === 0 || down > 0 !== speaks) throw new Error(`${line.called} has heard ${up} frames and said ${down}.`);
        collection.add(cell, line.called, each);
        console.log(`${cell}: ${line.called} ${each.toFixed(1)} s a million (${up} up, ${down} down)`);
      });
    }
  }
  const cells = collection.cells();
  await publishResults({
    name: 'microphones',
    about: 'Open microphones: the server’s CPU time per frame of 20 ms that it listens to or sends',
    unit: 's of CPU per million frames',
    options,
    cells,
    targets: targetsOf(cells, 'ezri', 'socket.io', BESIDE_SOCKET_IO),
    comparedWith: ['socket.io'],
    notes: [
      'Nobody speaks: both look for speech in each frame with the same detector and keep the last 300 ms, and both have the same engine make what they say. Ezri also holds frames to a rate and an order, follows whose turn it is, reads and keeps what it says, and tells captions.',
      'Ezri’s client makes a message of four frames; its server writes ten messages at once. A frame is an event of socket.io’s, as its documentation has it; its second line is what it costs when its client packs frames as Ezri’s does.',
    ],
  });
}

interface Means {
  readonly storages: Storages;
  readonly engines: KnownEngines;
  readonly quick: boolean;
}

async function measure(
  { storages, engines, quick }: Means,
  { contender, kind, packed }: Line,
  { clients, speaks }: { clients: number; speaks: boolean },
): Promise<Counted> {
  await using storage = await storages.fresh(kind);
  await using server = await startServer({ name: contender, storage, listens: true, speaks, providerUrl: engines.url, speechUrl: engines.url });
  const open = OPEN[contender === 'ezri' ? 'ezri' : 'peer'];
  const before = await open(server, clients, { speaks, packed });
  await after(quick ? QUICK_MS : SEASON_MS);
  await Promise.all(before.map(async (each) => each.close()));
  const all = await open(server, clients, { speaks, packed });
  await after(quick ? QUICK_MS : WARM_UP_MS);
  const figures = await counted(server, all, quick ? QUICK_MS : MEASURED_MS);
  await Promise.all(all.map(async (one) => one.close()));
  return figures;
}

/** Microseconds of CPU for each frame, and how many came and went. */
interface Counted {
  readonly each: number;
  readonly up: number;
  readonly down: number;
}

async function counted(server: MeasuredServer, all: readonly Opened[], ms: number): Promise<Counted> {
  const heard = (): number => all.reduce((sum, each) => sum + each.heard(), 0);
  await server.taken();
  const [before, heardBefore] = [await server.usage(), heard()];
  await after(ms);
  const { cpuUs } = await server.usage();
  const [up, down] = [(await server.taken()).frames, heard() - heardBefore];
  return { each: (cpuUs - before.cpuUs) / (up + down), up, down };
}

/** `heard`: frames that have come to the client. */
interface Opened {
  heard(): number;
  /** In order: who just went away would be waited for. */
  close(): Promise<void>;
}

interface Talking {
  readonly speaks: boolean;
  readonly packed: boolean;
}

type OpenAll = (server: MeasuredServer, clients: number, talking: Talking) => Promise<Opened[]>;

/** Of Ezri's each is a voice session; nobody says a word into the microphones. */
const OPEN: Readonly<Record<'ezri' | 'peer', OpenAll>> = {
  async ezri(server, clients, { speaks }) {
    const guests = await inPool(await server.people(clients), async (person) => connectTalker(server.port, person));
    return inPool(guests, async (guest) => {
      const talker = await guest.talk();
      if (!speaks) await hush(talker);
      return {
        heard: () => talker.frames.length,
        async close() {
          await talker.close();
          talker[Symbol.dispose]();
        },
      };
    });
  },
  async peer({ port, token }, clients, { packed }) {
    return inPool(Array.from({ length: clients }), async () => {
      let heard = 0;
      const socket = await converse(port, speechOf('socket.io', { token, subscribes: false }), (_data, _start, _end, opcode) => {
        if (opcode !== OPCODE.binary) return false;
        heard += 1;
        return true;
      });
      const microphone = openMicrophone((pcm) => socket.write(Buffer.concat([ANNOUNCED, clientFrame(OPCODE.binary, pcm)])), { packed });
      return {
        heard: () => heard,
        async close() {
          microphone[Symbol.dispose]();
          socket.destroy();
          await Promise.resolve();
        },
      };
    });
  },
};
