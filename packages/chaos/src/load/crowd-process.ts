/** Run as a process of its own (`startCrowd`), so that many clients do not share an event loop with the proxies in front of the nodes. Ends with the harness. */
import { retrying } from '@ezri/client';
import { newId } from '@ezri/contract';
import { httpClient, WORDS } from '@ezri/testkit';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Journal } from '../journal.ts';
import { createChaosClient, type ChaosClient } from './client.ts';
import type { CrowdAnswer, CrowdOptions, CrowdRequest, CrowdState } from './crowd-protocol.ts';
import { isFresh } from './fresh.ts';
import { followConversation, followNotifications, say } from './person.ts';

/** Accounts that come at the same time. */
const OPENING = 2;
/** So many may be too many for a moment: whoever is sent away for now comes again. */
const PATIENT = { attempts: 30, timeoutMs: 10_000 };
const DELAY_RESOLUTION_MS = 10;
const NS_PER_MS = 1e6;

const journal = new Journal();
const clients: ChaosClient[] = [];
const talkers: { readonly client: ChaosClient; readonly conversationId: string }[] = [];
const saying = new Set<Promise<unknown>>();
const delay = monitorEventLoopDelay({ resolution: DELAY_RESOLUTION_MS });
delay.enable();
let canary = '';
let talk: NodeJS.Timeout | undefined;
let turn = 0;

async function open({ url, name, accounts, socketsEach, canary: word }: CrowdOptions): Promise<void> {
  canary = word;
  const left = [...accounts.entries()];
  const come = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [number, credentials] = next;
      const { token } = await retrying(async () => httpClient({ url }).account.issueToken.mutate(credentials), PATIENT);
      const conversation = await startedBy(url, token);
      for (let socket = 0; socket < socketsEach; socket += 1) {
        const client = await createChaosClient({ url }, `${name}.${number}.${socket}`, credentials, journal, token);
        clients.push(client);
        followNotifications(client);
        if (socket % 2 === 0) followConversation(client, conversation);
        if (socket === 0) talkers.push({ client, conversationId: conversation });
      }
    }
  };
  await Promise.all(Array.from({ length: OPENING }, come));
}

async function startedBy(url: string, token: string): Promise<string> {
  const input = { avatarId: 'ezri', mode: 'text', clientId: newId() } as const;
  return (await retrying(async () => httpClient({ url }, token).conversation.start.mutate(input), PATIENT)).conversationId;
}

async function talkAt(perSecond: number): Promise<void> {
  clearInterval(talk);
  if (perSecond === 0) return void (await Promise.all(saying));
  talk = setInterval(() => {
    const next = talkers[(turn += 1) % talkers.length];
    if (next === undefined) return;
    const said = say(next.client, next.conversationId, `${WORDS.ordinary} ${canary}`, false);
    saying.add(said);
    void said.finally(() => saying.delete(said));
  }, 1_000 / perSecond);
}

function state(): CrowdState {
  const positions = new Map<string, number>();
  for (const client of clients) {
    for (const topic of client.feeds.keys()) {
      const seq = client.positions.get(topic)?.seq ?? 0;
      positions.set(topic, Math.min(seq, positions.get(topic) ?? seq));
    }
  }
  const p99 = delay.percentile(99);
  const delayP99Ms = Number.isFinite(p99) ? Math.max(0, p99 / NS_PER_MS - DELAY_RESOLUTION_MS) : 0;
  return { clients: clients.length, live: clients.filter(isFresh).length, positions: [...positions], delayP99Ms };
}

async function answer(request: CrowdRequest): Promise<Omit<CrowdAnswer, 'id'>> {
  switch (request.type) {
    case 'open':
      await open(request.options);
      return {};
    case 'talk':
      await talkAt(request.perSecond);
      return {};
    case 'state': {
      const now = state();
      return { state: now };
    }
    case 'journal':
      return { journal: { ops: journal.ops, shown: journal.shown } };
  }
}

process.on('message', (request: CrowdRequest) => {
  if (request.type === 'talk' && request.perSecond > 0) delay.reset();
  void answer(request).then(
    (said) => process.send?.({ id: request.id, ...said }),
    (error: unknown) => process.send?.({ id: request.id, error: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
