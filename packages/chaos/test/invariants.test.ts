import { describe, expect, test } from 'vitest';
import { judge } from '../src/check/invariants.ts';
import type { Log } from '../src/check/log.ts';
import { latencies, streamsOf } from '../src/check/shown.ts';
import { Journal } from '../src/journal.ts';

const log = (about: Partial<Log> = {}): Log => ({
  epoch: 'aa',
  events: [],
  heads: new Map([['crisis', 3]]),
  alertsOf: new Map(),
  messages: new Set(),
  broken: [],
  ...about,
});

const step = { client: 'staff', topic: 'crisis', epoch: 'aa', at: 0 };

/** A screen that took a snapshot at `from` and then showed these numbers. */
function screen(from: number, ...numbers: number[]): Journal {
  const journal = new Journal();
  journal.shown.push({ kind: 'snapshot', ...step, seq: from });
  for (const seq of numbers) journal.shown.push({ kind: 'event', ...step, seq, type: 'raised', entity: `alert-${seq}` });
  return journal;
}

describe('a checker that finds nothing proves nothing, so each fault is planted once', () => {
  test('a screen that showed everything is in order', () => {
    expect(judge(screen(0, 1, 2, 3), log())).toEqual({ acknowledged: 0, lost: [], doubled: [], holes: [], other: [] });
  });

  test('I1: a screen that stopped before the head has lost something', () => {
    expect(judge(screen(0, 1, 2), log()).lost).toEqual(['staff crisis: has 2 of 3']);
  });

  test('I1: a later snapshot covers what was not shown one by one', () => {
    const journal = screen(0, 1);
    journal.shown.push({ kind: 'snapshot', ...step, seq: 3 });
    expect(judge(journal, log()).lost).toEqual([]);
  });

  test('I1: an acknowledged message that is not in the database', () => {
    const journal = screen(3);
    journal.invoke('person', 'send', { messageId: 'm1', risky: false }).ok();
    expect(judge(journal, log()).lost).toEqual(['message m1']);
    expect(judge(journal, log(), { mayForget: true }).lost).toEqual([]);
  });

  test('I1: one that followed the old life of the log and not the new one', () => {
    expect(judge(screen(0, 1, 2, 3), log({ epoch: 'bb' })).lost).toEqual(['staff crisis: not followed in the present epoch']);
    expect(judge(screen(0, 1, 2, 3), log({ epoch: 'bb' }), { excused: new Set(['staff']) }).lost).toEqual([]);
  });

  test('I2, I3: a number shown again, or after a greater one', () => {
    expect(judge(screen(0, 1, 2, 2, 3), log()).doubled).toEqual(['staff crisis: 2 again, after 2']);
    expect(judge(screen(0, 1, 2, 3, 1), log()).doubled).toHaveLength(1);
  });

  test('I2: a bell that rings twice, and a message that is drawn twice under two numbers', () => {
    const journal = screen(3);
    for (const at of [1, 2]) journal.rung.push({ client: 'staff', id: 'alert:4', at });
    for (const seq of [1, 2]) journal.shown.push({ kind: 'event', ...step, topic: 'conversation:c', seq, type: 'message.created', entity: 'm' });
    expect(judge(journal, log()).doubled).toEqual(['the bell of staff alert:4', 'staff aa message m']);
  });

  test('I4: a number that was skipped, and a log with gaps', () => {
    expect(judge(screen(0, 1, 3), log()).holes).toEqual(['staff crisis: 3 after 1']);
    expect(judge(screen(3), log({ broken: ['user:x'] })).holes).toEqual(['the log itself: user:x']);
  });

  test('I5: two keys that won the same version, while the same key may be answered twice', () => {
    const journal = screen(3);
    const win = (key: string) => journal.invoke('staff', 'assign', { alertId: 'a', key }).ok({ version: 2 });
    win('k1');
    win('k1');
    expect(judge(journal, log()).other).toEqual([]);
    win('k2');
    expect(judge(journal, log()).other).toEqual(['two winners of alert a version 2']);
  });

  test('I10: words of danger without an alert, or with two; nothing is asked of a message that never arrived', () => {
    const journal = screen(3);
    for (const messageId of ['none', 'once', 'twice']) journal.invoke('person', 'send', { messageId, risky: true }).ok();
    journal.invoke('person', 'send', { messageId: 'never', risky: true }).unknown();
    const messages = new Set(['none', 'once', 'twice']);
    const alertsOf = new Map([
      ['once', 1],
      ['twice', 2],
    ]);
    expect(judge(journal, log({ messages, alertsOf })).other).toEqual(['message none raised no alert', 'message twice is in 2 alerts']);
  });
});

test('latency is counted from the place in the log to each screen, events of the window alone when one is given', () => {
  const journal = screen(0);
  journal.shown.push({ kind: 'event', ...step, seq: 1, type: 'raised', entity: 'a', at: 130 });
  journal.shown.push({ kind: 'event', ...step, seq: 2, type: 'raised', entity: 'b', at: 250 });
  const events = [1, 2].map((seq) => ({ topic: 'crisis', seq, type: 'raised', entity: 'x', version: 1, at: seq * 100 }));
  expect(latencies(streamsOf(journal), events, 'crisis')).toEqual([30, 50]);
  expect(latencies(streamsOf(journal), events, 'crisis', 150, 300)).toEqual([50]);
});
