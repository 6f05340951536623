import type { Fault } from '../fault.ts';
import { answersTo, createReplyScreen, type ReplyScreen } from '../load/reply-screen.ts';
import { watchSessions, type SessionList } from '../load/staff.ts';
import type { Person } from '../load/person.ts';
import type { Scene } from '../scene.ts';
import type { Feed } from '@ezri/client';
import { othersThan, untilDead, wayTo } from './way.ts';

const CLOSED_BELOW_MS = 12_000;
/** So much later a watch on the screens gives up. */
const WATCH_MS = 20_000;
/** Pieces that a reply has at least (a piece is a sentence, the last of them ends it), and from when on a part of it must have been kept: it is written away every 200 ms. */
const PIECES = 1;
const KEPT_FROM_CHARS = 60;

/** One person whose reply is being written, on two devices: one where the reply is written, one on another node. */
interface Cut {
  readonly person: Person;
  readonly screens: readonly ReplyScreen[];
  readonly messageId: string;
}

/** F04: Ezri stops in the middle of a sentence. */
export const killedInMidReply: Fault = {
  id: 'F04',
  title: 'killed in mid-reply',
  bound: 'reply marked interrupted ≤ 12 s; retry gives one answer',
  on: ['cluster'],
  brief: true,
  async run(scene) {
    const [staff] = await scene.staff(1);
    if (staff === undefined) throw new Error('Nobody came.');
    const sessions = watchSessions(staff);
    await scene.untilFresh();
    for (let round = 0; round < (scene.brief ? 1 : 5); round += 1) await cutOff(scene, sessions);
  },
};

async function cutOff(scene: Scene, sessions: Feed<SessionList>): Promise<void> {
  const victim = scene.random.pick(scene.cluster.nodes);
  const elsewhere = scene.random.pick(othersThan(scene, victim));
  const way = await wayTo(scene, victim);
  const people = await scene.people(scene.brief ? 3 : 5, way.url);
  const cuts: Cut[] = [];
  for (const person of people) {
    const screens: ReplyScreen[] = [];
    for (const url of [way.url, elsewhere.url]) {
      const screen = await createReplyScreen({ url }, `screen${scene.clients.length + 1}`, person, scene.journal);
      scene.clients.push(screen);
      screens.push(screen);
    }
    cuts.push({ person, screens, messageId: '' });
  }
  await way.open();
  await scene.untilFresh();
  await scene.during(`kill ${victim.name} in mid-reply`, async () => {
    const said = await Promise.all(cuts.map(async (cut) => ({ ...cut, messageId: (await cut.person.say(false)) ?? '' })));
    await victim.arm({ at: 'ezri.reply.piece', nth: scene.random.between(1, PIECES * said.length), signal: 'SIGKILL' });
    await untilDead(scene, victim);
    const killedAt = performance.now();
    // Some may have been finished in the node's last moments; whether their screens know it yet does not matter.
    const whole = await scene.query<{ id: string }>(
      `select in_reply_to as id from message where author = 'companion' and status = 'complete' and in_reply_to is not null`,
    );
    const answered = new Set(whole.map(({ id }) => id));
    const open = said.filter(({ messageId }) => !answered.has(messageId));
    scene.expect(open.length > 0, 'no reply was being written when the node died');
    await scene.until(() => open.every((cut) => cut.screens.every((screen) => isClosed(screen))), 'no screen to wait for a reply', WATCH_MS);
    scene.measure('replies closed on every screen', performance.now() - killedAt, 'ms', CLOSED_BELOW_MS);
    for (const cut of open) judgeCut(scene, cut);
    await Promise.all(open.map(async (cut) => askAgain(scene, cut)));
    const mine = new Set(people.map(({ conversationId }) => conversationId));
    await scene.until(() => {
      const now = sessions.get();
      return now.status === 'ready' && now.state.sessions.every(({ id, state }) => !mine.has(id) || (state !== 'thinking' && state !== 'speaking'));
    }, 'staff to see that nobody waits for a reply');
  });
  await victim.start();
  await scene.untilFresh();
}

const isClosed = (screen: ReplyScreen): boolean => {
  const { reply, companion } = screen.now();
  return reply === null && companion !== 'thinking' && companion !== 'speaking';
};
/** What had been said of it stays, as what it is: a part. */
function judgeCut(scene: Scene, { person, screens, messageId }: Cut): void {
  const longest = screens.flatMap((screen) => [...screen.now().shown]).toSorted((a, b) => b[1].length - a[1].length)[0];
  for (const screen of screens) {
    const parts = answersTo(screen.now(), messageId);
    const [part] = parts;
    scene.expect(parts.length <= 1 && part?.status !== 'complete', `${screen.name} shows ${parts.length} answers after the kill, ${part?.status}`);
    if (longest === undefined) continue;
    const [replyId, shown] = longest;
    if (part === undefined) scene.expect(shown.length < KEPT_FROM_CHARS, `${person.name} had seen ${shown.length} characters, and nothing was kept`);
    else {
      scene.expect(part.id === replyId && part.status === 'interrupted', `what was kept for ${person.name} is not marked as interrupted`);
      scene.expect(shown.startsWith(part.text) || part.text.startsWith(shown), `what was kept for ${person.name} is not what had been shown`);
    }
  }
}

/** Asked for twice at once, as by two devices: one more answer, whole, on both. */
async function askAgain(scene: Scene, { person, screens, messageId }: Cut): Promise<void> {
  const input = { conversationId: person.conversationId, messageId };
  const retry = async () => person.ask('retry', { messageId }, (options) => person.trpc.conversation.retry.mutate(input, options));
  const [one, two] = await Promise.all([retry(), retry()]);
  scene.expect(one !== null && one.replyId === two?.replyId, `${person.name} asked again and got ${one?.replyId} and ${two?.replyId}`);
  const whole = (screen: ReplyScreen) => answersTo(screen.now(), messageId).filter(({ status }) => status === 'complete');
  await scene.until(() => screens.every((screen) => whole(screen).length > 0 && isClosed(screen)), `${person.name} to be answered`, WATCH_MS);
  for (const screen of screens) scene.expect(whole(screen).length === 1, `${screen.name} shows ${whole(screen).length} whole answers to one message`);
}
