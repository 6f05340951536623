import { setTimeout as after } from 'node:timers/promises';
import { VOICE_SESSIONS_PER_NODE } from '@ezri/api';
import type { Turn } from '../../contenders.ts';
import { rounds, type Collection } from '../../harness/cells.ts';
import type { Options } from '../../harness/options.ts';
import { startServer, type MeasuredServer } from '../../harness/server.ts';
import type { Storages } from '../../harness/storage.ts';
import { converse } from '../../load/conversation.ts';
import { speechOf } from '../../load/dialects.ts';
import type { KnownEngines } from '../../load/engines.ts';
import { inPool } from '../../load/fleet.ts';
import { OPCODE, clientFrame, textFrame } from '../../load/frames.ts';
import { openMicrophone } from '../../load/microphone.ts';
import { connectTalker } from '../../load/talker.ts';
import { hush } from './turns.ts';

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
  { contender: 'socket.io', kind: 'none', called: 'socket.io, packed', packed: true, fewer: 1 },
];
/** As many as the other figures are of, and as many as a node takes. */
const CLIENTS = [50, VOICE_SESSIONS_PER_NODE];
const QUICK_CLIENTS = [20];
/** Others talk before: what a server compiles in its first minute is no part of what a frame costs it later. */
const SEASON_MS = 8_000;
const WARM_UP_MS = 8_000;
/** Ezri's introduction is longer than both together. */
const MEASURED_MS = 8_000;
const QUICK_MS = 1_500;
export const FRAME_FIGURE = 's of CPU per million frames';
/** Binary of socket.io travels as an attachment of a text. */
const ANNOUNCED = textFrame('451-["sound",{"_placeholder":true,"num":0}]');

/** Open microphones, while nobody speaks and while Ezri does: what the server spends on a frame that it listens to or sends. */
export async function frames(options: Options, storages: Storages, engines: KnownEngines, collection: Collection): Promise<void> {
  const warmUpMs = options.quick ? QUICK_MS : WARM_UP_MS;
  const crowds = (options.quick ? QUICK_CLIENTS : CLIENTS).flatMap((clients) => [false, true].map((speaks) => ({ clients, speaks })));
  for (const { clients, speaks } of crowds) {
    const cell = `${clients} open microphones${speaks ? ' while Ezri speaks' : ''}, ${FRAME_FIGURE}`;
    await rounds(options, CONTENDERS, async ({ contender, kind, called, packed }) => {
      await using storage = await storages.fresh(kind);
      await using server = await startServer({ name: contender, storage, listens: true, speaks, providerUrl: engines.url, speechUrl: engines.url });
      const open = OPEN[contender === 'ezri' ? 'ezri' : 'peer'];
      const before = await open(server, clients, { speaks, packed });
      await after(options.quick ? QUICK_MS : SEASON_MS);
      await Promise.all(before.map(async (each) => each.close()));
      const all = await open(server, clients, { speaks, packed });
      await after(warmUpMs);
      const { each, up, down } = await counted(server, all, options.quick ? QUICK_MS : MEASURED_MS);
      if (up === 0 || down > 0 !== speaks) throw new Error(`${called} has heard ${up} frames and said ${down}.`);
      collection.add(cell, called, each);
      console.log(`${cell}: ${called} ${each.toFixed(1)} (${up} up, ${down} down)`);
      await Promise.all(all.map(async (one) => one.close()));
    });
  }
}

async function counted(server: MeasuredServer, all: readonly Opened[], ms: number): Promise<{ each: number; up: number; down: number }> {
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
