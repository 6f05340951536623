import { newId } from '@ezri/contract';
import { expect, test } from 'vitest';
import { createTrack, type Track } from './track.ts';

const RATE = 1_000;
const [replyId, other] = [newId(), newId()];
const FIRST = 'I am here with you. ';
const SECOND = 'Take all the time you need.';

function onTrack() {
  let played = 0;
  const out: number[] = [];
  const track: Track = createTrack(RATE, (samples) => void out.push(...samples));
  return {
    track,
    out,
    /** So many frames of 100 samples, each full of its own number. */
    frames(from: number, count: number) {
      for (let seq = from; seq < from + count; seq += 1) track.frame(seq, new Float32Array(100).fill(seq));
    },
    listen: (samples: number) => track.advance((played += samples)),
  };
}

test('it tells which sentence is heard, how far, and when it was heard whole', () => {
  const { track, frames, listen } = onTrack();
  track.sentence({ replyId, text: FIRST, from: 0, seq: 0 });
  frames(0, 10);
  track.sentence({ replyId, text: SECOND, from: FIRST.length, seq: 10 });
  frames(10, 20);
  expect(listen(0)).toEqual({ finished: [], now: { replyId, chars: 0, sentence: { text: FIRST, from: 0 } } });
  // Half of the sentence: "I am here ", and not the half of "with".
  expect(listen(500).now).toMatchObject({ chars: 10 });
  expect(listen(600)).toEqual({
    finished: [{ replyId, chars: FIRST.length }],
    now: { replyId, chars: FIRST.length, sentence: { text: SECOND, from: FIRST.length } },
  });
  track.ended(replyId);
  expect(listen(1_900)).toEqual({ finished: [{ replyId, chars: FIRST.length + SECOND.length }], now: null });
});

test('a sentence that is announced after its first frames is heard from where they began', () => {
  const { track, frames, listen } = onTrack();
  track.sentence({ replyId, text: FIRST, from: 0, seq: 0 });
  frames(0, 14);
  track.sentence({ replyId, text: SECOND, from: FIRST.length, seq: 10 });
  expect(listen(999).now).toMatchObject({ sentence: { text: FIRST } });
  expect(listen(1)).toMatchObject({ finished: [{ chars: FIRST.length }], now: { sentence: { text: SECOND } } });
});

test('while nobody knows how long a sentence is, it is judged by how fast was spoken so far, and never beyond its end', () => {
  const { track, frames, listen } = onTrack();
  track.sentence({ replyId, text: 'x '.repeat(50), from: 0, seq: 0 });
  frames(0, 200);
  expect(listen(2_000).now).toMatchObject({ chars: 30 });
  expect(listen(18_000).now).toMatchObject({ chars: 100 });
});

test('flushed, it tells how far was heard, drops frames of before that still come, and counts anew', () => {
  const { track, out, frames, listen } = onTrack();
  track.sentence({ replyId, text: FIRST, from: 0, seq: 0 });
  frames(0, 10);
  track.ended(replyId);
  listen(400);
  track.flush();
  frames(10, 3);
  expect(track.flushed(500)).toEqual({ replyId, chars: 10 });
  expect(out).toHaveLength(1_000);
  expect(track.advance(500)).toEqual({ finished: [], now: null });
  frames(15, 1);
  track.sentence({ replyId: other, text: SECOND, from: 0, seq: 15 });
  frames(16, 9);
  track.ended(other);
  expect(out.slice(1_000)).toEqual(Array.from({ length: 1_000 }, (_, at) => 15 + Math.floor(at / 100)));
  expect(track.advance(500).now).toMatchObject({ replyId: other, chars: 0 });
  expect(track.advance(1_500)).toEqual({ finished: [{ replyId: other, chars: SECOND.length }], now: null });
});

test('two flushes in a row count from the second', () => {
  const { track, frames } = onTrack();
  track.sentence({ replyId, text: FIRST, from: 0, seq: 0 });
  frames(0, 10);
  track.flush();
  track.sentence({ replyId: other, text: SECOND, from: 0, seq: 10 });
  frames(10, 5);
  track.flush();
  expect(track.flushed(1_000)).toMatchObject({ replyId });
  expect(track.advance(1_100).now).toBeNull();
  expect(track.flushed(1_200)).toBeNull();
  track.sentence({ replyId: other, text: SECOND, from: 0, seq: 20 });
  frames(20, 5);
  expect(track.advance(1_200).now).toMatchObject({ replyId: other, chars: 0 });
});

test('without an announcement after a flush, no more than two seconds of frames are kept', () => {
  const { track, out, frames } = onTrack();
  track.flush();
  track.flushed(0);
  frames(0, 500);
  track.sentence({ replyId, text: FIRST, from: 0, seq: 0 });
  expect(out).toHaveLength(100 * 100);
});
