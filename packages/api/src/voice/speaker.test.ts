import type { TextToSpeech } from '@ezri/ai';
import type { VoiceEvent } from '@ezri/contract';
import { expect, test } from 'vitest';
import type { Deps } from '../deps.ts';
import { noCounts } from './counts.ts';
import { Speaker } from './speaker.ts';
import { TurnMeter } from './turn-meter.ts';

const RATE = 16_000;
const FRAME_BYTES = (RATE / 1_000) * 20 * 2;

/** A speaker whose engine says 200 ms for each sentence, and what it does. Nothing is kept: there is no database. */
function speakerOf() {
  const done: string[] = [];
  const clock = { at: 1_000, may: true };
  const engine: { -readonly [key in keyof TextToSpeech]: TextToSpeech[key] } = {
    name: 'two hundred',
    isReady: true,
    sampleRate: RATE,
    health: () => Promise.reject(new Error('not asked')),
    async *speak() {
      yield await Promise.resolve(new Uint8Array(FRAME_BYTES * 10));
    },
  };
  const replies = {
    stop: () => {
      done.push('stop');
      return Promise.resolve(true);
    },
  };
  const host = {
    now: () => clock.at,
    may: () => clock.may,
    does(what: string) {
      done.push(what);
      if (what === 'interrupt') speaker.flush();
    },
    level: () => undefined,
    tell: (event: VoiceEvent) => done.push('replyId' in event ? `${event.type} ${event.replyId}` : event.type),
    frame: () => undefined,
    together: (task: () => void) => task(),
    nextSeq: () => 0,
    act: (work: () => Promise<unknown>) =>
      void Promise.resolve()
        .then(work)
        .catch(() => undefined),
    ended: () => undefined,
  };
  const parts = { host, meter: new TurnMeter(() => undefined), counts: noCounts() };
  const speaker: Speaker = new Speaker({ replies } as unknown as Deps, 'a conversation', parts);
  speaker.use(engine, 'en');
  const pass = async (ms: number) => {
    for (let step = 0; step < ms; step += 50) {
      clock.at += 50;
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      speaker.pump();
    }
  };
  /** What was done since this was last asked. */
  const news = () => done.splice(0);
  return { speaker, engine, clock, pass, news };
}

test('an engine that is left alone ends nothing that is being said', async () => {
  const { speaker, engine, pass, news } = speakerOf();
  speaker.started('a');
  speaker.text('a', 0, 'One. Two.');
  await pass(100);
  news();
  engine.isReady = false;
  speaker.text('b', 0, 'Three.');
  expect(news()).toEqual(['failed']);
});

test('what a browser goes on with where an engine failed is heard as far as it says', async () => {
  const { speaker, engine, pass } = speakerOf();
  engine.isReady = false;
  speaker.started('a');
  speaker.text('a', 0, 'One. Two.');
  await pass(50);
  expect(speaker.played('a', 4)).toBe('all');
  speaker.use(null, 'en');
  expect(speaker.played('a', 4)).toBeNull();
});

test('a reply that is taken back before anybody has heard of it is stopped', async () => {
  const { speaker, pass, news } = speakerOf();
  speaker.takeBack();
  await pass(50);
  expect(news()).toEqual(['stop']);
});

test('a reply that was stopped on the screen is not stopped again: it might be the next one', async () => {
  const { speaker, pass, news } = speakerOf();
  speaker.started('a');
  speaker.text('a', 0, 'One. Two.');
  await pass(100);
  news();
  speaker.over('a', 'stopped', 'One. Two.');
  await pass(50);
  expect(news()).toEqual(['interrupt', 'flush a', 'silent']);
});

test('who takes the word ends what is being said; a notice that had not begun is said after, and the greeting is not', async () => {
  const { speaker, pass, news } = speakerOf();
  speaker.notice({ id: 'notice', author: 'notice', text: 'I am an AI.' });
  speaker.notice({ id: 'greeting', author: 'companion', text: 'Hello.' });
  speaker.notice({ id: 'staff', author: 'staff', text: 'This is Ana, of the team.' });
  await pass(50);
  expect(news()).toContain('started notice');
  speaker.flush();
  await pass(1_000);
  expect(news().filter((one) => one.startsWith('started') || one.startsWith('ended'))).toEqual(['started staff', 'ended staff']);
});
