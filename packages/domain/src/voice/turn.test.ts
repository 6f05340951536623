import { describe, expect, it } from 'vitest';
import { Spoken } from './spoken.fixture.ts';
import { END_OF_TURN_MAX_MS, END_OF_TURN_MS, END_OF_TURN_PATIENT_MS, PAUSE_MS, RESUME_AFTER_MS, TURN_MAX_MS } from './timings.ts';
import { mayPlay } from './turn-state.ts';

/** Somebody has said so much, and Ezri speaks. */
function speaking(settings: ConstructorParameters<typeof Spoken>[0] = {}): Spoken {
  const talk = new Spoken(settings).ezri('thinking').ezri('speaking');
  talk.news();
  return talk;
}

describe('the end of a turn', () => {
  it('comes with 800 ms of silence and not before, once the words are there', () => {
    const talk = new Spoken().speech(1_000).silence(PAUSE_MS);
    expect(talk.news()).toEqual(['begin 1', 'person speaking', 'hear 1', 'person quiet']);
    talk.words('I had a bad day.').silence(END_OF_TURN_MS - PAUSE_MS - 20);
    expect(talk.news()).toEqual(['partial I had a bad day.']);
    talk.silence(20);
    expect(talk.news()).toEqual(['say I had a bad day.']);
    expect(talk.state.ezri).toBe('thinking');
  });

  it('waits for words that come late', () => {
    const talk = new Spoken().speech(1_000).silence(3_000);
    talk.news();
    expect(talk.words('Late.').news()).toEqual(['partial Late.', 'say Late.']);
  });

  it('is two pieces with a pause between them in one turn', () => {
    const talk = new Spoken().speech(800).silence(600).words('I want to tell you');
    talk.speech(800).silence(PAUSE_MS).words('what happened.').silence(END_OF_TURN_MS);
    expect(talk.news().filter((one) => one.startsWith('say'))).toEqual(['say I want to tell you what happened.']);
  });

  it('gives whoever stops in the middle of a sentence five seconds', () => {
    const talk = new Spoken()
      .speech(800)
      .silence(PAUSE_MS)
      .words('I am scared because.')
      .silence(END_OF_TURN_MAX_MS - PAUSE_MS - 20);
    expect(talk.news().join()).not.toContain('say');
    expect(talk.silence(20).news()).toEqual(['say I am scared because.']);
  });

  it('gives more time to somebody who is not well', () => {
    const talk = new Spoken({ patient: true })
      .speech(800)
      .silence(PAUSE_MS)
      .words('I am sad.')
      .silence(END_OF_TURN_PATIENT_MS - PAUSE_MS - 20);
    expect(talk.news().join()).not.toContain('say');
    expect(talk.silence(20).news()).toEqual(['say I am sad.']);
  });

  it('is not a line that stands still, unless it does for long', () => {
    const talk = new Spoken().speech(1_000).wait(4_900);
    expect(talk.news().join()).not.toContain('hear');
    talk.wait(100);
    expect(talk.news()).toEqual(['hear 1', 'person quiet']);
    expect(talk.words('And then nothing.').news()).toContain('say And then nothing.');
  });

  it('is not a lost channel either: it goes on in the same turn', () => {
    const talk = new Spoken().speech(1_000);
    talk.input({ type: 'lost' });
    talk.wait(10_000).input({ type: 'back' });
    talk.speech(500).silence(PAUSE_MS).words('One sentence.').silence(END_OF_TURN_MS);
    expect(talk.news().filter((one) => one.startsWith('say'))).toEqual(['say One sentence.']);
  });

  it('is what the person says it is', () => {
    const talk = new Spoken({ microphone: 'push' }).silence(1_000);
    talk.input({ type: 'commit' });
    expect(talk.news()).toEqual(['begin 1', 'person speaking', 'hear 1', 'person quiet']);
    expect(talk.words('Whispered.').news()).toEqual(['partial Whispered.', 'say Whispered.']);
  });

  it('does not come by silence while the button is held', () => {
    const talk = new Spoken({ microphone: 'push' }).speech(500).silence(10_000);
    expect(talk.news()).toEqual(['begin 1', 'person speaking']);
  });

  it('is not put off by a frame that came behind it', () => {
    const talk = new Spoken({ microphone: 'push' }).speech(1_000);
    talk.input({ type: 'commit' });
    talk.words('Done.').silence(20);
    expect(mayPlay(talk.state)).toBe(false);
    expect(talk.wait(PAUSE_MS).news()).toContain('forget 2');
    expect(mayPlay(talk.state)).toBe(true);
  });

  it('is not waited for with words that cannot wait', () => {
    const talk = new Spoken().speech(800).silence(PAUSE_MS).words('I have taken them all and').speech(800);
    talk.news();
    talk.input({ type: 'urgent' });
    talk.input({ type: 'urgent' });
    expect(talk.news()).toEqual(['say part I have taken them all and']);
    talk.silence(PAUSE_MS).words('nobody knows.').silence(END_OF_TURN_MS);
    expect(talk.news()).toEqual(['hear 2', 'person quiet', 'takeBack', 'partial nobody knows.', 'say nobody knows.']);
  });

  it('comes in parts for somebody who does not stop', () => {
    const talk = new Spoken();
    for (let at = 1; at <= 4; at += 1) {
      talk.speech(16_000).silence(PAUSE_MS);
      while (talk.state.hearing.length > 0) talk.words(`Part ${at}.`);
    }
    const said = talk.news().filter((one) => one.startsWith('say'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('say part Part 1.');
    expect(talk.state.turnMs).toBeLessThan(TURN_MAX_MS);
    talk.silence(END_OF_TURN_MS);
    expect(talk.news().at(-1)).toMatch(/^say Part 4/);
  });
});

describe('no words', () => {
  it('of an engine that never answers: a minute of sound waits for it, and what there is no room for is said to be unheard', () => {
    const talk = new Spoken();
    for (let at = 0; at < 30; at += 1) talk.speech(10_000).silence(PAUSE_MS);
    const held = talk.state.hearing.reduce((sum, { soundMs }) => sum + soundMs, 0);
    expect(held).toBeGreaterThan(TURN_MAX_MS / 2);
    expect(held).toBeLessThanOrEqual(TURN_MAX_MS);
    expect(talk.news()).toContain('unheard');
  });

  it('a cough is nothing', () => {
    expect(new Spoken().speech(80).silence(2_000).news()).toEqual(['begin 1', 'forget 1']);
  });

  it('speech without words is said to be unheard, once', () => {
    const talk = new Spoken().speech(900).silence(PAUSE_MS).words('').silence(5_000);
    expect(talk.news().filter((one) => one === 'unheard')).toHaveLength(1);
  });

  it('a room that is never quiet holds nobody up and is not complained about for ever', () => {
    const talk = new Spoken().ezri('thinking');
    for (let at = 0; at < 6; at += 1) {
      talk.speech(3_000);
      while (talk.state.hearing.length > 0) talk.words('');
    }
    expect(mayPlay(talk.state)).toBe(true);
    talk.ezri('speaking').speech(2_000);
    expect(talk.news()).not.toContain('pause');
    talk.speech(20_000).words('Stop, please.');
    expect(talk.news()).toContain('flush');
  });
});

describe('speaking while Ezri speaks', () => {
  it('pauses Ezri after half a second, and ends the reply when there are words', () => {
    const talk = speaking().speech(480);
    expect(talk.news()).not.toContain('pause');
    expect(talk.speech(20).news()).toContain('pause');
    expect(mayPlay(talk.state)).toBe(false);
    talk.silence(PAUSE_MS).words('Wait a moment.');
    expect(talk.news()).toContain('flush');
    expect(talk.silence(END_OF_TURN_MS).news()).toContain('say Wait a moment.');
  });

  it('lets Ezri go on at once when there were none', () => {
    const talk = speaking().speech(700).silence(PAUSE_MS);
    talk.news();
    expect(talk.words('').news()).toEqual(['resume']);
    expect(talk.state.ezri).toBe('speaking');
  });

  it('lets Ezri go on after two seconds when nobody knows yet, and ends the reply when words come after all', () => {
    const talk = speaking().speech(700).silence(PAUSE_MS);
    talk.news();
    talk.silence(RESUME_AFTER_MS - 20);
    expect(talk.news()).toEqual([]);
    expect(talk.silence(20).news()).toEqual(['resume']);
    expect(talk.words('I said stop.').news()).toEqual(['flush', 'partial I said stop.', 'say I said stop.']);
  });

  it('a sign of listening is no answer', () => {
    const talk = speaking().speech(600).silence(PAUSE_MS).words('Mm-hm, yeah.');
    expect(talk.news().slice(-1)).toEqual(['resume']);
    talk.silence(5_000);
    expect(talk.news().join()).not.toContain('say');
  });

  it('a sign of listening with more behind it is the beginning of what is said', () => {
    const talk = speaking().speech(600).silence(PAUSE_MS).words('Yeah').speech(600).silence(PAUSE_MS).words('but it hurts.');
    expect(talk.silence(END_OF_TURN_MS).news().at(-1)).toBe('say Yeah but it hurts.');
  });

  it('a sign of listening is an answer once Ezri has finished', () => {
    const talk = speaking().speech(300).silence(PAUSE_MS).words('Yes.').ezri('silent').silence(END_OF_TURN_MS);
    expect(talk.news().at(-1)).toBe('say Yes.');
  });

  it('a sign of listening is an answer when Ezri finishes just after it, and none when Ezri goes on', () => {
    const talk = speaking().speech(600).silence(PAUSE_MS).words('Yes.').silence(END_OF_TURN_MS).ezri('silent');
    expect(talk.news().at(-1)).toBe('say Yes.');
    const long = speaking().speech(600).silence(PAUSE_MS).words('Yes.').silence(2_000).ezri('silent').silence(5_000);
    expect(long.news().join()).not.toContain('say');
  });

  it('a sign of listening in the middle of a turn is a part of it, whatever Ezri is about to do', () => {
    const talk = new Spoken().speech(600).silence(PAUSE_MS).words('I want to').ezri('thinking');
    talk.speech(600).silence(PAUSE_MS).words('Yes').speech(600).silence(PAUSE_MS).words('I do.');
    expect(talk.silence(END_OF_TURN_MS).news().at(-1)).toBe('say I want to Yes I do.');
    const short = new Spoken().speech(600).silence(PAUSE_MS).words('I am sure.').ezri('thinking').speech(600).silence(PAUSE_MS).words('Yes.');
    expect(short.silence(END_OF_TURN_MS).news().at(-1)).toBe('say I am sure. Yes.');
  });

  it('who holds the button down to say yes has answered', () => {
    const talk = speaking({ microphone: 'push' }).speech(600);
    talk.input({ type: 'commit' });
    expect(talk.words('Yes.').news().slice(-3)).toEqual(['flush', 'partial Yes.', 'say Yes.']);
  });

  it('the button pauses Ezri at once', () => {
    expect(speaking({ microphone: 'push' }).speech(20).news()).toEqual(['begin 1', 'person speaking', 'pause']);
  });

  it('the button pauses Ezri also when nothing was understood before', () => {
    const talk = new Spoken({ microphone: 'push' });
    for (let at = 0; at < 3; at += 1) {
      talk.speech(500).input({ type: 'commit' });
      talk.words('');
    }
    talk.ezri('thinking').ezri('speaking').news();
    expect(talk.speech(20).news()).toContain('pause');
    expect(mayPlay(talk.state)).toBe(false);
  });

  it('ends when the person presses stop', () => {
    const talk = speaking();
    talk.input({ type: 'interrupt' });
    expect(talk.news()).toEqual(['flush']);
    expect(talk.state.ezri).toBe('silent');
  });
});

describe('speaking while Ezri thinks', () => {
  it('holds the reply back, and takes it back when there are words', () => {
    const talk = new Spoken().ezri('thinking').speech(300);
    expect(mayPlay(talk.state)).toBe(false);
    talk.silence(PAUSE_MS).words('And one more thing.');
    expect(talk.news()).toContain('takeBack');
    expect(talk.silence(END_OF_TURN_MS).news()).toEqual(['say And one more thing.']);
  });

  it('lets the reply come when it was nothing', () => {
    const talk = new Spoken().ezri('thinking').speech(300).silence(PAUSE_MS).words('').silence(END_OF_TURN_MS);
    expect(mayPlay(talk.state)).toBe(true);
    expect(talk.state.ezri).toBe('thinking');
  });
});

describe('a channel that is lost', () => {
  it('pauses Ezri until it is back, however long that takes', () => {
    const talk = speaking();
    talk.input({ type: 'lost' });
    expect(talk.wait(10_000).news()).toEqual(['pause']);
    talk.input({ type: 'back' });
    expect(talk.news()).toEqual(['resume']);
  });
});

it('somebody who says nothing for 15 s is away, and is there again with their first word', () => {
  const talk = new Spoken().silence(14_980);
  expect(talk.news()).toEqual([]);
  expect(talk.silence(20).news()).toEqual(['person away']);
  expect(talk.silence(60_000).news()).toEqual([]);
  expect(talk.speech(200).news()).toEqual(['begin 1', 'person speaking']);
});
