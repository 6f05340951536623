import { setTimeout as after } from 'node:timers/promises';
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

const CONTENDERS: readonly Turn[] = [
  { contender: 'ezri', kind: 'postgres' },
  { contender: 'socket.io', kind: 'none' },
];
const CLIENTS = [50, 100];
const QUICK_CLIENTS = [20];
const WARM_UP_MS = 5_000;
/** Ezri's introduction is longer than both together. */
const MEASURED_MS = 5_000;
const QUICK_MS = 1_500;
export const FRAME_FIGURE = 's of CPU per million frames';
/** Binary of socket.io travels as an attachment of a text. */
const ANNOUNCED = textFrame('451-["sound",{"_placeholder":true,"num":0}]');

/** Open microphones in quiet rooms, while nobody speaks and while Ezri does: what the server spends on a frame that it listens to or sends. */
export async function frames(options: Options, storages: Storages, engines: KnownEngines, collection: Collection): Promise<void> {
  const ms = options.quick ? QUICK_MS : MEASURED_MS;
  for (const clients of options.quick ? QUICK_CLIENTS : CLIENTS) {
    for (const speaks of [false, true]) {
      const cell = `${clients} open microphones${speaks ? ' while Ezri speaks' : ''}, ${FRAME_FIGURE}`;
      await rounds(options, CONTENDERS, async ({ contender, kind }) => {
        await using storage = await storages.fresh(kind);
        await using server = await startServer({ name: contender, storage, listens: true, speaks, providerUrl: engines.url, speechUrl: engines.url });
        using open = new DisposableStack();
        const all = await OPEN[contender === 'ezri' ? 'ezri' : 'peer'](server, clients, speaks);
        for (const each of all) open.use(each);
        const heard = () => all.reduce((sum, each) => sum + each.heard(), 0);
        await after(options.quick ? QUICK_MS : WARM_UP_MS);
        await server.taken();
        const [before, heardBefore] = [await server.usage(), heard()];
        await after(ms);
        const { cpuUs } = await server.usage();
        const [up, down] = [(await server.taken()).frames, heard() - heardBefore];
        if (up === 0 || down > 0 !== speaks) throw new Error(`${contender} has heard ${up} frames and said ${down}.`);
        const each = (cpuUs - before.cpuUs) / (up + down);
        collection.add(cell, contender, each);
        console.log(`${cell}: ${contender} ${each.toFixed(1)} (${up} up, ${down} down)`);
      });
    }
  }
}

/** `heard`: frames that have come to the client. */
interface Opened extends Disposable {
  heard(): number;
}

/** Of Ezri's each is a voice session; nobody says a word into the microphones. */
const OPEN: Readonly<Record<'ezri' | 'peer', (server: MeasuredServer, clients: number, speaks: boolean) => Promise<Opened[]>>> = {
  async ezri(server, clients, speaks) {
    const guests = await inPool(await server.people(clients), async (person) => connectTalker(server.port, person));
    return inPool(guests, async (guest) => {
      const talker = await guest.talk();
      if (!speaks) await hush(talker);
      return { heard: () => talker.frames.length, [Symbol.dispose]: () => talker[Symbol.dispose]() };
    });
  },
  async peer({ port, token }, clients) {
    return inPool(Array.from({ length: clients }), async () => {
      let heard = 0;
      const socket = await converse(port, speechOf('socket.io', { token, subscribes: false }), (_data, _start, _end, opcode) => {
        if (opcode !== OPCODE.binary) return false;
        heard += 1;
        return true;
      });
      const microphone = openMicrophone((pcm) => socket.write(Buffer.concat([ANNOUNCED, clientFrame(OPCODE.binary, pcm)])));
      return {
        heard: () => heard,
        [Symbol.dispose]() {
          microphone[Symbol.dispose]();
          socket.destroy();
        },
      };
    });
  },
};
