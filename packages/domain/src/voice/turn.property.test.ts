import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Spoken } from './spoken.fixture.ts';
import { FRAME_MS, SEGMENT_MAX_MS, TURN_MAX_MS } from './timings.ts';
import { isOpen, mayPlay } from './turn-state.ts';

/** What may happen in a conversation. `heard`: the engine answers for the oldest segment, if there is one. */
const Happening = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('speech' as const), ms: fc.integer({ min: 20, max: 4_000 }) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('silence' as const), ms: fc.integer({ min: 20, max: 3_000 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('speech' as const), ms: fc.integer({ min: 15_000, max: 30_000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 100, max: 8_000 }) }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('heard' as const), what: fc.constantFrom('words', 'words', 'nothing', 'sign', 'open') }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('thinking', 'speaking', 'silent', 'commit', 'urgent', 'interrupt', 'lost', 'back') }) },
);
type Happening = typeof Happening extends fc.Arbitrary<infer T> ? T : never;

const Settings = fc.record({ microphone: fc.constantFrom('open' as const, 'push' as const), patient: fc.boolean() });

interface Played {
  readonly talk: Spoken;
  /** Words that the engine found, each unlike all others. */
  readonly found: string[];
}

function play(talk: Spoken, happenings: readonly Happening[], look: () => void = () => undefined): Played {
  const found: string[] = [];
  for (const happening of happenings) {
    if ('ms' in happening) {
      if (happening.kind === 'wait') talk.wait(happening.ms);
      // Without a channel there are no frames.
      else if (!talk.state.lost) {
        for (let at = 0; at < happening.ms; at += FRAME_MS) {
          talk.sound(FRAME_MS, happening.kind === 'speech');
          look();
        }
      }
    } else if ('what' in happening) hear(talk, happening.what, found);
    else talk.input({ type: happening.kind });
    look();
  }
  return { talk, found };
}

function hear(talk: Spoken, what: string, found: string[]): void {
  if (talk.state.hearing.length === 0) return;
  if (what === 'nothing') talk.words('');
  else if (what === 'sign') talk.words('Mm-hm.');
  else {
    const word = `word${found.length}${what === 'open' ? ' and' : '.'}`;
    found.push(word);
    talk.words(word);
  }
}

/** The person says that they have finished, and the engine answers for all it was given. */
function finish({ talk, found }: Played): void {
  talk.input({ type: 'back' });
  talk.input({ type: 'commit' });
  while (talk.state.hearing.length > 0) hear(talk, 'words', found);
  talk.wait(100);
}

const wordsSaid = (done: readonly string[]): string[] =>
  done.flatMap((one) => (/^say (?:part )?(.*)$/.exec(one)?.[1] ?? '').match(/word\d+(?: and|\.)/g) ?? []);

it('loses no word, says none twice and keeps their order', () => {
  fc.assert(
    fc.property(Settings, fc.array(Happening, { maxLength: 60 }), (settings, happenings) => {
      const played = play(new Spoken(settings), happenings);
      finish(played);
      expect(wordsSaid(played.talk.done)).toEqual(played.found);
      expect(isOpen(played.talk.state)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

it('never lets Ezri speak while it is paused or the channel is lost, and resumes only what was paused', () => {
  fc.assert(
    fc.property(Settings, fc.array(Happening, { maxLength: 60 }), (settings, happenings) => {
      const talk = new Spoken(settings);
      play(talk, happenings, () => {
        const { ezri, lost } = talk.state;
        const mustNot = ezri === 'paused' || lost;
        expect([mustNot && mayPlay(talk.state), lost && ezri === 'speaking']).toEqual([false, false]);
      });
      const voice = talk.done.filter((one) => ['pause', 'resume', 'flush'].includes(one));
      const beforeResume = voice.flatMap((one, at) => (one === 'resume' ? [voice[at - 1]] : []));
      expect(beforeResume.every((one) => one === 'pause')).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('holds a bounded amount of sound, and ends every segment that it began, once', () => {
  fc.assert(
    fc.property(Settings, fc.array(Happening, { maxLength: 80 }), (settings, happenings) => {
      const talk = new Spoken(settings);
      // This engine is slow: it answers for one segment in three.
      let asked = 0;
      const slow = happenings.filter((happening) => happening.kind !== 'heard' || (asked += 1) % 3 === 0);
      play(talk, slow, () => {
        const { hearing, segment } = talk.state;
        const held = hearing.reduce((sum, { soundMs }) => sum + soundMs, segment?.soundMs ?? 0);
        expect(held).toBeLessThanOrEqual(2 * TURN_MAX_MS);
        expect(segment?.soundMs ?? 0).toBeLessThanOrEqual(settings.microphone === 'open' ? SEGMENT_MAX_MS : TURN_MAX_MS);
      });
      const ids = (word: string) => talk.done.filter((one) => one.startsWith(`${word} `)).map((one) => Number(one.split(' ')[1]));
      const ended = [...ids('hear'), ...ids('forget')].sort((a, b) => a - b);
      const begun = ids('begin');
      expect(begun).toEqual(begun.map((_, at) => at + 1));
      expect(ended).toEqual(begun.slice(0, talk.state.segment === null ? begun.length : begun.length - 1));
    }),
    { numRuns: 150 },
  );
});

it('knows no clock but its inputs: the same at another time is the same', () => {
  fc.assert(
    fc.property(Settings, fc.array(Happening, { maxLength: 40 }), fc.integer({ min: 0, max: 1e12 }), (settings, happenings, later) => {
      const [here, there] = [play(new Spoken(settings, 0), happenings), play(new Spoken(settings, later), happenings)];
      expect(there.talk.done).toEqual(here.talk.done);
    }),
    { numRuns: 100 },
  );
});
