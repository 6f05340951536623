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
const MEASURED_MS = 5_000;
const QUICK_MS = 1_500;
export const FRAME_FIGURE = 's of CPU per million frames';
/** Binary of socket.io travels as an attachment of a text. */
const ANNOUNCED = textFrame('451-["sound",{"_placeholder":true,"num":0}]');

/** Open microphones in quiet rooms: what the server spends on a frame that it listens to. */
export async function frames(options: Options, storages: Storages, engines: KnownEngines, collection: Collection): Promise<void> {
  for (const clients of options.quick ? QUICK_CLIENTS : CLIENTS) {
    await rounds(options, CONTENDERS, async ({ contender, kind }) => {
      await using storage = await storages.fresh(kind);
      await using server = await startServer({ name: contender, storage, listens: true, providerUrl: engines.url, speechUrl: engines.url });
      using open = new DisposableStack();
      for (const microphone of await OPEN[contender === 'ezri' ? 'ezri' : 'peer'](server, clients)) open.use(microphone);
      await after(options.quick ? QUICK_MS : WARM_UP_MS);
      await server.taken();
      const before = await server.usage();
      await after(options.quick ? QUICK_MS : MEASURED_MS);
      const { cpuUs } = await server.usage();
      const taken = await server.taken();
      if (taken.frames === 0) throw new Error(`${contender} has heard nothing.`);
      const each = (cpuUs - before.cpuUs) / taken.frames;
      collection.add(`${clients} open microphones, ${FRAME_FIGURE}`, contender, each);
      console.log(`${clients} open microphones: ${contender} ${each.toFixed(1)} s per million of ${taken.frames} frames`);
    });
  }
}

/** Of Ezri's each is a voice session; all keep quiet. */
const OPEN: Readonly<Record<'ezri' | 'peer', (server: MeasuredServer, clients: number) => Promise<Disposable[]>>> = {
  async ezri(server, clients) {
    return inPool(await server.people(clients), async (person) => {
      const talker = await (await connectTalker(server.port, person)).talk();
      await hush(talker);
      return talker;
    });
  },
  async peer({ port, token }, clients) {
    return inPool(Array.from({ length: clients }), async () => {
      const socket = await converse(port, speechOf('socket.io', { token, subscribes: false }), () => false);
      const microphone = openMicrophone((pcm) => socket.write(Buffer.concat([ANNOUNCED, clientFrame(OPCODE.binary, pcm)])));
      return {
        [Symbol.dispose]() {
          microphone[Symbol.dispose]();
          socket.destroy();
        },
      };
    });
  },
};
