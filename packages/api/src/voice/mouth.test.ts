import type { TextToSpeech } from '@ezri/ai';
import { expect, test } from 'vitest';
import { AHEAD_MAX_MS, SENTENCE_SOUND_MAX_MS, SPEAK_STALLED_MS } from './limits.ts';
import { Mouth } from './mouth.ts';

const RATE = 24_000;
const FRAME_BYTES = (RATE / 1_000) * 20 * 2;

/** Speaks `ms` of sound for each sentence, in chunks of `chunkMs`, and counts what was fetched of it. */
function engine(ms: number, chunkMs = 100) {
  const asked: string[] = [];
  let fetchedMs = 0;
  const speaking: TextToSpeech = {
    name: 'counted',
    isReady: true,
    sampleRate: RATE,
    health: () => Promise.reject(new Error('not asked')),
    async *speak(text, _, signal) {
      asked.push(text);
      for (let at = 0; at < ms; at += chunkMs) {
        signal.throwIfAborted();
        fetchedMs += chunkMs;
        yield await Promise.resolve(new Uint8Array(FRAME_BYTES * (chunkMs / 20)));
      }
    },
  };
  return { speaking, asked, fetched: () => fetchedMs };
}

function mouthOf(speaking: TextToSpeech | null) {
  const done: string[] = [];
  const clock = { at: 1_000, may: true, sentMs: 0, together: 0 };
  const mouth = new Mouth({
    now: () => clock.at,
    may: () => clock.may,
    begins: (id) => done.push(`begins ${id}`),
    sentence: (_, { text, from }) => done.push(`${from} ${text.trim()}`),
    frame(frame) {
      if (clock.together === 0) done.push('alone');
      clock.sentMs += (frame.length / FRAME_BYTES) * 20;
    },
    together(task) {
      clock.together += 1;
      task();
      clock.together -= 1;
    },
    sent: (id) => done.push(`sent ${id}`),
    played: (id, heard) => done.push(`played ${id} ${heard}`),
    failed: (id) => done.push(`failed ${id}`),
    crowded: () => done.push('crowded'),
  });
  mouth.use(speaking, 'en');
  /** Time goes on in steps of 50 ms, and engines have the time to answer. */
  const pass = async (ms: number) => {
    for (let step = 0; step < ms; step += 50) {
      clock.at += 50;
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      mouth.pump(clock.at);
    }
  };
  return { mouth, done, clock, pass };
}

test('sound goes out no faster than it is played, a second before at most, and no more is fetched than is held', async () => {
  const { speaking, asked, fetched } = engine(10_000);
  const { mouth, clock, pass } = mouthOf(speaking);
  mouth.say('a', 0, 'One long sentence. And then another one. And a third.');
  await pass(1_000);
  const { sentMs } = clock;
  expect(sentMs).toBeGreaterThan(AHEAD_MAX_MS);
  expect(sentMs).toBeLessThanOrEqual(1_000 + AHEAD_MAX_MS);
  await pass(2_000);
  expect(Math.abs(clock.sentMs - sentMs - 2_000)).toBeLessThanOrEqual(20);
  // The second is asked for while the first is spoken; the third is not.
  expect(asked).toEqual(['One long sentence.', 'And then another one.']);
  expect(fetched() - clock.sentMs).toBeLessThanOrEqual(2 * (SENTENCE_SOUND_MAX_MS + 100));
});

test('what was heard is where the playing is, in the sentence that is being spoken', async () => {
  const { speaking } = engine(1_000);
  const { mouth, done, pass } = mouthOf(speaking);
  mouth.say('a', 0, 'Ten chars. Ten chars.');
  mouth.complete('a');
  await pass(1_550);
  const [cut] = mouth.flush(2_550);
  expect(cut?.heard).toBeGreaterThanOrEqual(14);
  expect(cut?.heard).toBeLessThanOrEqual(17);
  await pass(5_000);
  expect(done.filter((one) => one.startsWith('played'))).toEqual([]);
});

test('what was played to its end was heard, and then the next thing is said', async () => {
  const { speaking } = engine(500);
  const { mouth, done, pass } = mouthOf(speaking);
  mouth.say('a', 0, 'Hello.');
  mouth.complete('a');
  mouth.say('b', 0, 'Hello again.');
  mouth.complete('b');
  await pass(1_500);
  expect(done).toEqual(['begins a', '0 Hello.', 'sent a', 'played a 6', 'begins b', '0 Hello again.', 'sent b', 'played b 12']);
});

test('nothing goes out while it is paused, and what was not played is not lost', async () => {
  const { speaking } = engine(3_000);
  const { mouth, done, clock, pass } = mouthOf(speaking);
  mouth.say('a', 0, 'A sentence of three seconds.');
  mouth.complete('a');
  await pass(500);
  mouth.pause(clock.at);
  const { sentMs } = clock;
  await pass(10_000);
  expect(clock.sentMs).toBe(sentMs);
  mouth.resume(clock.at);
  await pass(2_400);
  expect(done.at(-1)).toBe('sent a');
  await pass(200);
  expect([done.at(-1), clock.sentMs]).toEqual(['played a 28', 3_000]);
});

test('an engine that stands still is given up, and the next thing is tried', async () => {
  const { speaking } = engine(200);
  let stuck = true;
  const late: TextToSpeech = {
    ...speaking,
    async *speak(...given) {
      if (stuck) await new Promise<never>(() => undefined);
      yield* speaking.speak(...given);
    },
  };
  const { mouth, done, pass } = mouthOf(late);
  mouth.say('a', 0, 'Nobody says this.');
  await pass(SPEAK_STALLED_MS);
  stuck = false;
  mouth.say('b', 0, 'But this.');
  mouth.complete('b');
  await pass(1_000);
  expect(done).toEqual(['failed a', 'begins b', '0 But this.', 'sent b', 'played b 9']);
});

test('a reply whose sound breaks off has an end: whoever plays it waits for no more', async () => {
  const { speaking } = engine(200);
  let sentences = 0;
  const breaks: TextToSpeech = {
    ...speaking,
    async *speak(...given) {
      if ((sentences += 1) > 1) throw new Error('the engine of this test is down');
      yield* speaking.speak(...given);
    },
  };
  const { mouth, done, pass } = mouthOf(breaks);
  mouth.say('a', 0, 'One. Two.');
  await pass(500);
  expect(done).toEqual(['begins a', '0 One.', 'sent a', 'failed a']);
});

test('a reply that comes in pieces, doubled or with a hole, is said once and in order', async () => {
  const { speaking, asked } = engine(100);
  const { mouth, done, pass } = mouthOf(speaking);
  mouth.say('a', 0, 'First. ');
  mouth.say('a', 0, 'First. Second. ');
  mouth.say('a', 99, 'Nobody knows where this belongs. ');
  await pass(500);
  mouth.say('a', 0, 'First. Second. Third.');
  mouth.complete('a');
  await pass(500);
  expect(asked).toEqual(['First.', 'Second.', 'Third.']);
  expect(done.slice(-2)).toEqual(['sent a', 'played a 21']);
});

test('what a client has lost is said again from the sentence that it had not heard', async () => {
  const { speaking, asked } = engine(1_000);
  const { mouth, done, clock, pass } = mouthOf(speaking);
  mouth.say('a', 0, 'One. Two. Three.');
  mouth.complete('a');
  await pass(1_500);
  mouth.pause(clock.at);
  mouth.rewind(clock.at);
  mouth.resume(clock.at);
  done.length = 0;
  await pass(3_000);
  expect(done).toEqual(['begins a', '4 Two.', '9 Three.', 'sent a', 'played a 16']);
  expect(asked.filter((text) => text === 'One.')).toHaveLength(1);
});

test('where the browser speaks nothing is sent, and it says how far it is', async () => {
  const { mouth, done, clock, pass } = mouthOf(null);
  mouth.say('a', 0, 'A sentence that takes about two seconds.');
  mouth.complete('a');
  await pass(500);
  expect([mouth.played('a', 10, clock.at), mouth.played('b', 10, clock.at)]).toEqual([10, null]);
  expect(mouth.played('a', 40, clock.at)).toBe(40);
  expect([done.at(-1), clock.sentMs]).toEqual(['played a 40', 0]);
});

test('a pause at the very end of a reply, or while the rest of it is written, ends with it: the next thing is said', async () => {
  const { speaking } = engine(500);
  const { mouth, done, clock, pass } = mouthOf(speaking);
  mouth.say('a', 0, 'Hello.');
  await pass(1_000);
  // All of it was played, and nobody knew that it was all.
  mouth.pause(clock.at);
  mouth.complete('a');
  mouth.say('b', 0, 'And this.');
  await pass(1_000);
  expect(done).toEqual(['begins a', '0 Hello.', 'sent a']);
  mouth.resume(clock.at);
  await pass(1_000);
  expect(done.slice(3)).toEqual(['played a 6', 'begins b', '0 And this.']);
});

test('what was heard before a line was lost was heard, also when nothing more of it is said', async () => {
  const { speaking } = engine(1_000);
  const { mouth, done, clock, pass } = mouthOf(speaking);
  mouth.say('a', 0, 'One. Two. Three.');
  mouth.complete('a');
  await pass(1_500);
  mouth.pause(clock.at);
  mouth.rewind(clock.at);
  expect(mouth.flush(clock.at)[0]?.heard).toBeGreaterThanOrEqual(4);

  mouth.say('b', 0, 'All.');
  mouth.complete('b');
  await pass(1_000);
  expect(mouth.played('b', 4, clock.at)).toBe(4);
  mouth.pause(clock.at);
  mouth.rewind(clock.at);
  mouth.resume(clock.at);
  await pass(100);
  expect(done.at(-1)).toBe('played b 4');
});

test('what nobody can say aloud is there to be read', async () => {
  const { speaking } = engine(100);
  const { mouth, done, pass } = mouthOf(speaking);
  mouth.say('a', 0, '🙂');
  mouth.complete('a');
  await pass(100);
  expect(done).toEqual(['played a null']);
});

test('where the browser speaks and is ahead of the guess, what it has finished is over and nothing else', async () => {
  const { mouth, done, clock, pass } = mouthOf(null);
  for (const id of ['a', 'b']) {
    mouth.say(id, 0, 'A sentence that takes about two seconds.');
    mouth.complete(id);
  }
  await pass(500);
  expect([mouth.played('b', 40, clock.at), done.at(-1), mouth.replyIds]).toEqual([40, 'played b 40', ['a']]);
});
