import { newId } from '@ezri/contract';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appRouter } from '../src/router.ts';
import { textOf } from '../src/http/raw-data.ts';
import { bareSocket, newPerson, startNode, type Person, type TestNode } from './node.ts';

/** Who may call what. A procedure that is missing here fails the test: whoever adds one says who may call it. */
const WHO = {
  'account.me': 'anybody',
  'account.signUp': 'anybody',
  'account.signIn': 'anybody',
  'account.signOut': 'anybody',
  'account.issueToken': 'anybody',
  'conversation.avatars': 'user',
  'conversation.start': 'user',
  'conversation.send': 'owner',
  'conversation.needHelp': 'owner',
  'conversation.retry': 'owner',
  'conversation.stop': 'owner',
  'conversation.end': 'owner',
  'conversation.get': 'owner',
  'conversation.rename': 'owner',
  'conversation.delete': 'owner',
  'conversation.export': 'owner',
  'conversation.list': 'user',
  'conversation.onList': 'user',
  'conversation.memory.list': 'user',
  'conversation.memory.add': 'user',
  'conversation.memory.edit': 'user',
  'conversation.memory.remove': 'user',
  'conversation.safetyPlan': 'user',
  'conversation.saveSafetyPlan': 'user',
  'conversation.onEvent': 'owner',
  'crisis.list': 'staff',
  'crisis.get': 'staff',
  'crisis.onAlert': 'staff',
  'admin.assignCrisis': 'staff',
  'admin.acknowledgeCrisis': 'staff',
  'admin.releaseCrisis': 'staff',
  'admin.escalateCrisis': 'staff',
  'admin.noteCrisis': 'staff',
  'admin.resolveCrisis': 'staff',
  'admin.reopenCrisis': 'staff',
  'admin.staff': 'staff',
  'admin.replyReviews': 'staff',
  'admin.overview': 'staff',
  'admin.onOverview': 'staff',
  'admin.activity': 'staff',
  'admin.onActivity': 'staff',
  'session.live': 'staff',
  'session.onUpdate': 'staff',
  'notifications.list': 'user',
  'notifications.markSeen': 'user',
  'notifications.markRead': 'user',
  'notifications.markUnread': 'user',
  'notifications.archive': 'user',
  'notifications.markAllRead': 'user',
  'notifications.preferences': 'user',
  'notifications.setPreferences': 'user',
  'notifications.onNew': 'user',
  'voice.engines': 'user',
  'voice.open': 'owner',
  'voice.commit': 'owner',
  'voice.interrupt': 'owner',
  'voice.played': 'owner',
  'voice.close': 'owner',
  'voice.onAudio': 'owner',
} as const;

const ANSWER_MS = 10_000;
const REFUSAL_MS = 300;

const CALLERS = ['nobody', 'user', 'second', 'admin', 'super'] as const;
type Caller = (typeof CALLERS)[number];

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { type: 'query' | 'mutation' | 'subscription' } }>,
).map(([path, { _def }]) => ({ path: path as keyof typeof WHO, type: _def.type }));

let node: TestNode;
let tokens: Record<Exclude<Caller, 'nobody'>, Person>;
/** Belongs to `user`. */
let conversationId: string;

beforeAll(async () => {
  node = await startNode();
  tokens = {
    user: await newPerson(node),
    second: await newPerson(node),
    admin: await newPerson(node, 'admin'),
    super: await newPerson(node, 'super'),
  };
});
afterAll(async () => node[Symbol.asyncDispose]());

/** A conversation of `user` for each case, since a case may end it. */
async function ownConversation(): Promise<string> {
  const clientId = newId();
  const answer = await over(tokens.user, 'conversation.start', 'mutation', { avatarId: 'ezri', mode: 'text', clientId });
  expect(answer).toBe('allowed');
  return clientId;
}

const inputOf = (path: string): unknown => {
  if (path === 'conversation.send') return { conversationId, messageId: newId(), text: 'Hello there' };
  if (path === 'conversation.needHelp') return { conversationId, requestId: newId() };
  if (path === 'conversation.rename') return { conversationId, title: 'Mine' };
  if (path === 'conversation.export') return { conversationId, format: 'json' };
  if (path === 'conversation.retry') return { conversationId, messageId: newId() };
  if (path === 'voice.played') return { conversationId, replyId: newId(), chars: 1 };
  if (path.startsWith('voice.')) return { conversationId, channel: 1 };
  return { conversationId };
};

/** `allowed`, or the reason of the refusal when it is about who is asking. Faults of the input or of the state count as allowed: they come later. */
async function over(person: Person | null, path: string, type: string, input: unknown): Promise<string> {
  if (person === null) return overHttp(path, type, input);
  using socket = bareSocket(node, { headers: { authorization: `Bearer ${person.token}` } });
  await socket.status;
  const answers: { error?: { data: { code: string; reason: string } } }[] = [];
  socket.ws.on('message', (data) => answers.push(JSON.parse(textOf(data))));
  socket.ws.send(JSON.stringify({ id: 1, method: type, params: { path, input } }));
  await expect.poll(() => answers.length, { timeout: ANSWER_MS }).toBeGreaterThan(0);
  // Who may follow a conversation is asked when its events are: an allowed subscription goes on, a refused one ends at once.
  if (type === 'subscription' && answers[0]?.error === undefined) await sleep(REFUSAL_MS);
  return judged(answers.find(({ error }) => error !== undefined) ?? {});
}

async function overHttp(path: string, type: string, input: unknown): Promise<string> {
  const isGet = type !== 'mutation';
  const query = isGet ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
  const response = await fetch(`${node.url}/trpc/${path}${query}`, {
    method: isGet ? 'GET' : 'POST',
    ...(isGet ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }),
  });
  return judged(JSON.parse((await response.text()).replace(/^.*?data: /s, '')));
}

function judged(answer: { error?: { data: { code: string; reason: string } } }): string {
  const reason = answer.error?.data.reason ?? 'allowed';
  if (answer.error?.data.code === 'INTERNAL_SERVER_ERROR') return 'fault';
  return ['account.required', 'account.forbidden', 'conversation.notFound'].includes(reason) ? reason : 'allowed';
}

function expected(path: keyof typeof WHO, caller: Caller): string {
  const who = WHO[path];
  if (who === 'anybody') return 'allowed';
  if (caller === 'nobody') return 'account.required';
  if (who === 'staff') return caller === 'admin' || caller === 'super' ? 'allowed' : 'account.forbidden';
  return who === 'user' || caller === 'user' ? 'allowed' : 'conversation.notFound';
}

test('every procedure says who may call it, and nothing else is listed', () => {
  expect(procedures.map(({ path }) => path).sort()).toEqual(Object.keys(WHO).sort());
});

const cases = procedures.flatMap((procedure) => CALLERS.map((caller) => ({ ...procedure, caller })));
// Nobody has no socket to subscribe on: the upgrade is refused.
const possible = cases.filter(({ caller, type }) => caller !== 'nobody' || type !== 'subscription');

test('nobody gets a socket', async () => {
  using socket = bareSocket(node);
  expect(await socket.status).toBe(401);
});

test.each(possible)('$path called by $caller', async ({ path, type, caller }) => {
  // Signing out would end the session that the next cases need.
  const person = caller === 'nobody' ? null : path === 'account.signOut' ? await newPerson(node) : tokens[caller];
  if (WHO[path] === 'owner') conversationId = await ownConversation();
  expect(await over(person, path, type, inputOf(path))).toBe(expected(path, caller));
});
