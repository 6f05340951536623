// Does the main job against a running server with nothing but @trpc/client and ws, default JSON.
//
//   node e2e/standard-client.mjs http://localhost:3001
//
// The server must run in demo mode. Prints one line of JSON for each step; exits with 0 when every step went as it should.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createTRPCClient, createWSClient, httpLink, wsLink } from '@trpc/client';
import { WebSocket } from 'ws';

const WAIT_MS = 20_000;
const PASSWORD = 'ezri-demo-2026';
const [, , address = 'http://localhost:3001'] = process.argv;
const url = new URL('/trpc', address).href;

/** @param {string} step @param {Record<string, unknown>} [found] */
const done = (step, found = {}) => process.stdout.write(`${JSON.stringify({ step, ...found })}\n`);

/** @param {string} email */
async function enter(email) {
  const http = createTRPCClient({ links: [httpLink({ url })] });
  const { token, account } = await http.account.issueToken.mutate({ email, password: PASSWORD });
  const ws = createWSClient({ url: url.replace(/^http/, 'ws'), connectionParams: { token }, WebSocket });
  return { account, ws, trpc: createTRPCClient({ links: [wsLink({ client: ws })] }) };
}

/** Subscribes; `until` waits for the first event that fits, past or to come. */
function follow(procedure, input) {
  const events = [];
  const watchers = new Set();
  const tell = () => watchers.forEach((watch) => watch());
  let failure;
  const subscription = procedure.subscribe(input, {
    onData: ({ id, data }) => {
      events.push({ id, ...data });
      tell();
    },
    onError: (error) => {
      failure = error;
      tell();
    },
  });
  const until = (fits, what) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(reject, new Error(`Waited ${WAIT_MS} ms for ${what}.`)), WAIT_MS);
      const settle = (end, value) => {
        clearTimeout(timer);
        watchers.delete(look);
        end(value);
      };
      const look = () => {
        const found = events.find(fits);
        if (found !== undefined) settle(resolve, found);
        else if (failure !== undefined) settle(reject, failure);
      };
      watchers.add(look);
      look();
    });
  return { events, until, stop: () => subscription.unsubscribe() };
}

const people = [await enter('user@ezri.local'), await enter('user@ezri.local'), await enter('staff@ezri.local'), await enter('staff2@ezri.local')];
const [laptop, phone, dana, lee] = people;
assert.notEqual(laptop, undefined);
done('signed in', { as: people.map(({ account }) => account.email) });

const queue = await dana.trpc.crisis.list.query({});
const alerts = follow(dana.trpc.crisis.onAlert, { after: queue.cursor });
const live = await dana.trpc.session.live.query();
const sessions = follow(dana.trpc.session.onUpdate, { after: live.cursor });
const inbox = await phone.trpc.notifications.list.query({});
const onPhone = follow(phone.trpc.notifications.onNew, { after: inbox.cursor });
const onLaptop = follow(laptop.trpc.notifications.onNew, { after: inbox.cursor });

const avatars = await laptop.trpc.conversation.avatars.query();
assert.ok(avatars.some(({ id }) => id === 'ezri'));
const { conversationId, cursor } = await laptop.trpc.conversation.start.mutate({ avatarId: 'ezri', mode: 'text', clientId: randomUUID() });
const talk = follow(laptop.trpc.conversation.onEvent, { conversationId, after: cursor });
await sessions.until(({ type, session }) => type === 'started' && session.id === conversationId, 'the session to start');
done('started', { conversationId });

const hello = randomUUID();
await laptop.trpc.conversation.send.mutate({ conversationId, messageId: hello, text: 'I could not sleep, so I am up early and making tea.' });
const { message: reply, replyId } = await talk.until(({ type, message }) => type === 'reply.completed' && message.inReplyTo === hello, 'a reply');
const deltas = talk.events.filter((event) => event.type === 'reply.delta' && event.replyId === replyId);
assert.ok(deltas.length > 1, 'the reply came in one piece');
assert.equal(deltas.map(({ text }) => text).join(''), reply.text);
done('replied', { pieces: deltas.length });

const sent = await laptop.trpc.conversation.send.mutate({
  conversationId,
  messageId: randomUUID(),
  text: 'I have made up my mind to kill myself tonight. The pills are in my hand.',
});
assert.equal(sent.safety.level, 4);
assert.ok(sent.safety.emergency.number.length > 0);
assert.ok(sent.safety.resources.length > 0);
done('answered with help', { level: sent.safety.level, emergency: sent.safety.emergency.number });

const isOurs = ({ alert }) => alert?.conversationId === conversationId;
const { alert } = await alerts.until(
  (event) => isOurs(event) && event.alert.level === 4,
  'the alert. One of this person that is still open would have taken it: resolve that first',
);
done('alert seen by staff', { alertId: alert.id, level: alert.level });

const on = (known) => ({ alertId: known.id, expectedVersion: known.version, idempotencyKey: randomUUID() });
const attempts = await Promise.allSettled([dana, lee].map(({ trpc }) => trpc.admin.assignCrisis.mutate(on(alert))));
const won = attempts.findIndex(({ status }) => status === 'fulfilled');
const lost = attempts[1 - won];
assert.equal(lost.status, 'rejected');
assert.equal(lost.reason.data.reason, 'crisis.alreadyAssigned');
const winner = [dana, lee][won];
assert.equal(lost.reason.data.details.assignee.id, winner.account.id);
done('assigned to one of two', { winner: winner.account.email });

const taken = attempts[won].value.alert;
await assert.rejects(winner.trpc.admin.resolveCrisis.mutate(on(taken)), ({ data }) => data.code === 'BAD_REQUEST' && data.reason === 'input.invalid');
const resolved = await winner.trpc.admin.resolveCrisis.mutate({
  ...on(taken),
  outcome: 'safe_confirmed',
  notes: 'Spoke with them; their brother is with them.',
});
assert.equal(resolved.alert.status, 'resolved');
await alerts.until((event) => isOurs(event) && event.type === 'resolved', 'the end of the alert');
const { timeline } = await winner.trpc.crisis.get.query({ alertId: alert.id });
done('resolved', { timeline: timeline.map(({ kind }) => kind) });

const { notification } = await onPhone.until(({ type, notification: one }) => type === 'created' && one.kind === 'safety', 'the notification');
await laptop.trpc.notifications.markRead.mutate({ ids: [notification.id] });
const read = await onPhone.until(({ type, ids }) => type === 'read' && ids.includes(notification.id), 'the phone to see it read');
done('read on both devices', { unread: read.counts.unread });

const { durationMs } = await laptop.trpc.conversation.end.mutate({ conversationId });
await sessions.until(({ type, session }) => type === 'ended' && session.id === conversationId, 'the session to end');
done('ended', { durationMs });

for (const subscription of [alerts, sessions, onPhone, onLaptop, talk]) subscription.stop();
await Promise.all(people.map(({ ws }) => ws.close()));
