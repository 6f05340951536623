import type { Journal } from '../journal.ts';
import type { Log } from './log.ts';
import { judgeStream, lostOf, streamsOf, type Stream } from './shown.ts';

/** So many examples of one kind of fault are told; the rest is a number. */
const EXAMPLES_MAX = 5;

/** What the checker found. `acknowledged`: messages that the server said yes to. The lists are empty when all is well. */
export interface Verdict {
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly holes: readonly string[];
  readonly other: readonly string[];
}

export interface CheckOptions {
  /** An asynchronous fail-over may forget what had been acknowledged in the old life of the database. */
  readonly mayForget?: boolean;
  /** Clients that were shut out or left behind on purpose: they need not have come to the head. */
  readonly excused?: ReadonlySet<string>;
}

/** I1 to I5 and I10 of docs/reliability.md, from what clients did and saw and what the database holds. */
export function judge(journal: Journal, log: Log, { mayForget = false, excused = new Set() }: CheckOptions = {}): Verdict {
  const streams = streamsOf(journal);
  const current = streams.filter(({ epoch, client }) => epoch === log.epoch && !excused.has(client));
  const judged = streams.map(judgeStream);
  const sent = journal.acknowledged('send');
  return {
    acknowledged: sent.length,
    lost: [
      ...(mayForget
        ? []
        : sent.filter(({ about }) => !log.messages.has(String(about['messageId']))).map(({ about }) => `message ${about['messageId']}`)),
      ...current.flatMap((stream) => lostOf(stream, log)),
      ...withoutStream(streams, current, excused),
    ],
    doubled: [...judged.flatMap(({ doubled }) => doubled), ...twiceRung(journal), ...twiceShown(journal)],
    holes: [...judged.flatMap(({ holes }) => holes), ...log.broken.map((topic) => `the log itself: ${topic}`)],
    other: [...wonTwice(journal), ...unalerted(journal, log, mayForget)],
  };
}

/** Whoever followed a topic in an older life of the log must follow it in the present one. */
function withoutStream(streams: readonly Stream[], current: readonly Stream[], excused: ReadonlySet<string>): string[] {
  const here = new Set(current.map(({ client, topic }) => `${client} ${topic}`));
  const missing = streams.filter(({ client, topic }) => !excused.has(client) && !here.has(`${client} ${topic}`));
  return [...new Set(missing.map(({ client, topic }) => `${client} ${topic}: not followed in the present epoch`))];
}

/** I2: a bell that rang again for the same alert and level on the same screen. */
function twiceRung({ rung }: Journal): string[] {
  const heard = new Set<string>();
  return rung.flatMap(({ client, id }) => {
    const key = `${client} ${id}`;
    if (heard.has(key)) return [`the bell of ${key}`];
    heard.add(key);
    return [];
  });
}

/** I2, by what people see: the same message drawn twice on one screen, whatever its number. */
function twiceShown({ shown }: Journal): string[] {
  const seen = new Set<string>();
  return shown.flatMap((step) => {
    if (step.kind !== 'event' || step.type !== 'message.created' || step.entity === null) return [];
    const key = `${step.client} ${step.epoch} message ${step.entity}`;
    if (seen.has(key)) return [key];
    seen.add(key);
    return [];
  });
}

/** I5: at most one winner per alert and version. The same key may be answered more than once, with the same version. */
function wonTwice(journal: Journal): string[] {
  const winners = new Map<string, string>();
  return ['assign', 'resolve'].flatMap((kind) =>
    journal.acknowledged(kind).flatMap(({ about, answer }) => {
      const step = `${about['alertId']} version ${answer['version']}`;
      const key = String(about['key']);
      const before = winners.get(step);
      winners.set(step, key);
      return before === undefined || before === key ? [] : [`two winners of alert ${step}`];
    }),
  );
}

/** I10: every message with words of danger that is in the database stands in exactly one line of an alert. */
function unalerted(journal: Journal, log: Log, mayForget: boolean): string[] {
  return journal.ops
    .filter(({ kind, about }) => kind === 'send' && about['risky'] === true)
    .flatMap(({ about, outcome }) => {
      const id = String(about['messageId']);
      const lines = log.alertsOf.get(id) ?? 0;
      if (lines === 1) return [];
      if (lines > 1) return [`message ${id} is in ${lines} alerts`];
      const mustBeThere = log.messages.has(id) || (outcome === 'ok' && !mayForget);
      return mustBeThere ? [`message ${id} raised no alert`] : [];
    });
}

/** The first few of a list, for people. */
export const examples = (list: readonly string[]): string =>
  [...list.slice(0, EXAMPLES_MAX), ...(list.length > EXAMPLES_MAX ? [`and ${list.length - EXAMPLES_MAX} more`] : [])].join('; ');
