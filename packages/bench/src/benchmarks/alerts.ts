import { newId, type CrisisEvent } from '@ezri/contract';
import { WORDS, collect, httpClient, signedIn, spawnServer, temporaryFolder, type Client, type Server } from '@ezri/testkit';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { publish } from '../harness/report.ts';
import { openStaffScreen } from './staff-screen.ts';
import { spreadOf } from '../harness/statistics.ts';

const COUNT = 50;
const ENTRY = fileURLToPath(new URL('../servers/hanging-server.ts', import.meta.url));
const DEMO_PASSWORD = 'ezri-demo-2026';

interface Sample {
  /** From the moment at which the server wrote the message down to the drawn row. */
  readonly acceptedToScreen: number;
  /** From the person's click to the drawn row. */
  readonly sentToScreen: number;
  /** From the person's click to the event at a second member of staff's socket. */
  readonly sentToWire: number;
  /** From the person's click to their own answer with the help lines. */
  readonly sentToAnswer: number;
}

/** Message accepted → alert on a staff screen, one after the other, while every reply hangs for ever. */
export async function alerts(): Promise<void> {
  await using folder = await temporaryFolder();
  await using server = await spawnServer({ dataDir: folder.path, entry: ENTRY });
  await using screen = await openStaffScreen(server.url, 'staff@ezri.local');
  await using colleague = await signedIn(server, { email: 'staff2@ezri.local', password: DEMO_PASSWORD });
  const arrivals = new Map<string, number>();
  using events = collect<CrisisEvent>((on) =>
    colleague.trpc.crisis.onAlert.subscribe(
      {},
      {
        ...on,
        onData(event) {
          if ('alert' in event.data) arrivals.set(event.data.alert.conversationId, now());
          on.onData(event);
        },
      },
    ),
  );
  await events.started;

  const samples: Sample[] = [];
  for (let times = 0; times < COUNT; times += 1) {
    await using person = await newPerson(server);
    const { conversationId } = await person.trpc.conversation.start.mutate({ avatarId: 'ezri', mode: 'text', clientId: newId() });
    const sent = now();
    const { message } = await person.trpc.conversation.send.mutate({ conversationId, messageId: newId(), text: WORDS.imminent });
    const answered = now();
    const { alert } = await events.until('raised', (event) => event.alert.conversationId === conversationId);
    const rendered = await screen.renderedAt(alert.id);
    samples.push({
      acceptedToScreen: rendered - message.createdAt,
      sentToScreen: rendered - sent,
      sentToWire: (arrivals.get(conversationId) ?? Number.NaN) - sent,
      sentToAnswer: answered - sent,
    });
  }
  await publish({
    name: 'alerts',
    about: 'An alert on its way to staff, with a model that hangs for ever',
    count: COUNT,
    rows: {
      'message accepted → alert drawn on a staff screen': spreadOf(samples.map((sample) => sample.acceptedToScreen)),
      'message sent → alert drawn on a staff screen': spreadOf(samples.map((sample) => sample.sentToScreen)),
      'message sent → alert at a staff socket': spreadOf(samples.map((sample) => sample.sentToWire)),
      'message sent → answer with help lines': spreadOf(samples.map((sample) => sample.sentToAnswer)),
    },
    with: `Chromium ${screen.version}, embedded database, everything on this one machine`,
  });
}

/** ms since the Unix epoch with fractions: the same clock as the browser's and, on this machine, the database's. */
const now = (): number => performance.timeOrigin + performance.now();

async function newPerson(server: Server): Promise<Client> {
  const credentials = { email: `${randomBytes(6).toString('hex')}@people.example`, password: 'a quiet river in may' };
  await httpClient(server).account.signUp.mutate({ ...credentials, name: 'Somebody' });
  return signedIn(server, credentials);
}
