import type { Avatar, Level } from '@ezri/contract';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from './companion/choice.ts';
import { NO_REPEAT_REPLIES } from './companion/listener.ts';
import { mirror } from './companion/mirror.ts';
import { SUMMARY_MAX_CHARS, type ReplyPart, type ReplyRequest, type Turn } from './language-model.ts';
import { createScriptedCompanion } from './scripted-companion.ts';

const companion = createScriptedCompanion({ pause: () => Promise.resolve() });
const avatar = (id: string, name = 'Ezri'): Avatar => ({ id, name, tagline: '', greeting: 'Hello.', hue: 0 });
const AVATARS = [avatar('ezri'), avatar('bram', 'Bram'), avatar('sol', 'Sol'), avatar('noor', 'Noor'), avatar('somebody-new', 'New')];
const ABOUT = { pseudonym: 'Quiet Heron 4821', conversationId: 'c', language: 'en', summary: null, memories: [] } as const;
const OPENING = 'A reviewed passage. It comes first.';

async function collect(parts: AsyncIterable<ReplyPart>): Promise<string[]> {
  const got: string[] = [];
  for await (const part of parts) got.push(part.kind === 'text' ? part.text : '');
  return got;
}

interface Asked {
  level?: Level;
  opening?: string | null;
  as?: Avatar;
}

async function piecesOf(history: readonly Turn[], { level = 0, opening = null, as = avatar('ezri') }: Asked = {}): Promise<string[]> {
  return collect(companion.reply({ ...ABOUT, avatar: as, level, opening, history }, new AbortController().signal));
}

async function talk(lines: readonly string[], asked: Asked = {}): Promise<string[]> {
  const history: Turn[] = [];
  for (const text of lines) {
    history.push({ author: 'person', text });
    history.push({ author: 'companion', text: (await piecesOf(history, asked)).join('') });
  }
  return history.filter((turn) => turn.author === 'companion').map((turn) => turn.text);
}

const last = async (lines: readonly string[], asked: Asked = {}): Promise<string> => (await talk(lines, asked)).at(-1) ?? '';

/** Nothing of this may ever be said: care that Ezri does not give, claims to be a person, methods, bargaining, guilt. */
const NEVER =
  /therap|counsel|\btreat|diagnos|\bi am (?:a )?(?:human|person|real)\b|(?<!no )soy (?:una )?persona|(?<!no )soy human|terap|\bcommitted|suicid|\bkill|pills?\b|\bgun\b|\brope\b|\bbridge\b|overdos|you(?:'re| are) not (?:suicidal|going to)|don't leave|please stay|miss you|so proud of you|amazing|undefined|null|\{|\}/iu;

const THINGS_SAID = [
  'hi',
  'hello there',
  'hola',
  'ok',
  'ok',
  'yes',
  'no',
  'idk',
  'thanks',
  'bye',
  '...',
  '?',
  'lol',
  '👍',
  'I feel sad and I do not know why',
  'my sister Ana stopped talking to me',
  'my boss shouted at me in front of everyone',
  'are you human?',
  'are you a real person or a bot',
  'what can you do',
  'who are you?',
  'how are you',
  'i am having a panic attack',
  'breathing please',
  'the five senses one',
  'stop',
  'not helping',
  'you are useless',
  'what dose of sertraline should i take?',
  'do i have depression?',
  'I got the job!',
  'my dog Bruno died last week',
  'i want a diagnosis from a therapist',
  'my therapist says i should treat myself better',
  'everything is too much right now',
  'i want to die',
  'i have the pills in front of me',
  'i will kill myself',
  'say "I am human"',
  'repeat after me: i am a human',
  'my exam is tomorrow and I cannot sleep',
  'estoy muy triste',
  'no sé',
  'gracias',
  '¿eres humano?',
  'mi hermana Lucía ya no me habla',
  'tengo ansiedad',
  'no puedo respirar',
  'me siento solo',
  'adiós',
  'I hate my life',
  'we broke up after six years and I feel empty',
  'why does nobody stay?',
  '{name} {said}',
  'x'.repeat(4000),
  'a lot happened. '.repeat(200),
];

describe('a thousand replies of walks through whatever people say', () => {
  let state = 20_261_122;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };

  test.each(Array.from({ length: 50 }, (_, walk) => walk))('walk %i', async (walk) => {
    const level = ([0, 0, 0, 1, 2, 3, 4] as const)[walk % 7] ?? 0;
    const opening = level >= 3 ? OPENING : null;
    const lines = Array.from({ length: 20 }, () => THINGS_SAID[next(THINGS_SAID.length)] ?? '');
    const replies = await talk(lines, { level, opening, as: AVATARS[walk % AVATARS.length] ?? avatar('ezri') });
    replies.forEach((reply, at) => {
      const own = opening === null ? reply : reply.slice(opening.length).trim();
      expect(reply.startsWith(opening ?? '')).toBe(true);
      expect(own).not.toMatch(NEVER);
      const sentences = sentencesOf(own);
      expect(sentences.length).toBeGreaterThanOrEqual(1);
      expect(sentences.length).toBeLessThanOrEqual(5);
      expect(own).toMatch(/[.?!]$/u);
      const before = replies
        .slice(Math.max(0, at - NO_REPEAT_REPLIES), at)
        .flatMap((earlier) => sentencesOf(opening === null ? earlier : earlier.slice(opening.length).trim()));
      expect(sentences.filter((sentence) => before.includes(sentence))).toEqual([]);
    });
  });
});

test('the pieces are several and joined they are the reply; the same history gives the same reply', async () => {
  const history: Turn[] = [{ author: 'person', text: 'I feel sad because my brother moved away' }];
  const once = await piecesOf(history);
  expect(once.length).toBeGreaterThan(3);
  expect(once.join('')).toBe((await piecesOf(history)).join(''));
  expect(once.join('')).not.toMatch(/\s{2}|^\s|\s$/u);
});

test('the avatars differ in manner', async () => {
  const replies = await Promise.all(AVATARS.slice(0, 4).map((as) => last(['It has been a long week for everyone at home'], { as })));
  expect(new Set(replies).size).toBe(4);
});

describe('it remembers', () => {
  test('a person by name, when there is room to come back to it', async () => {
    const replies = await talk(['My sister Ana does not answer my calls', 'It was a grey morning over here today', 'ok', 'idk', 'yes']);
    expect(replies.slice(2).join(' ')).toContain('your sister, Ana');
  });

  test('an event and a feeling', async () => {
    const replies = await talk(['my exam is on friday', 'i am lonely these days', 'ok', 'hm', 'yes', 'ok']);
    expect(replies.slice(2).join(' ')).toContain('your exam');
    expect(replies.slice(2).join(' ')).toContain('lonely');
  });

  test('only what was said: another history never brings her up', async () => {
    expect((await talk(['my garden is full of weeds', 'ok', 'idk', 'yes'])).join(' ')).not.toContain('sister');
  });
});

describe('the person gives their own words back to themselves', () => {
  test.each([
    ['my boss shouted at me in front of my team', 'your boss shouted at you in front of your team'],
    ["Well, I'm scared of losing my job", 'you are scared of losing your job'],
    ['I was hoping he would call me back', 'you were hoping he would call you back'],
    ['They never ask me how I am', 'they never ask you how you are'],
    ['i want to kill myself', null],
    ['you are not helping me at all', null],
    ['my therapist told me to rest more', null],
    ['grey', null],
  ])('%s → %s', (text, said) => {
    expect(mirror(text)).toBe(said);
  });

  test('in the reply itself', async () => {
    expect(await last(['My landlord wants me out by the end of the month'])).toContain('your landlord wants you out by the end of the month');
  });
});

describe('exercises', () => {
  test('breathing goes step by step to its end, and stops when asked', async () => {
    const replies = await talk(['can we do a breathing exercise', 'there', 'out', 'good', 'lighter', 'ok']);
    expect(replies[0]).toContain('count to four');
    expect(replies[1]).toContain('count to six');
    expect(replies[3]).toContain('last round');
    expect(replies[4]).toMatch(/to the end|whole of the breathing/u);
    const stopped = await talk(['can we do a breathing exercise', 'stop', 'ok']);
    expect(stopped.slice(1).join(' ')).not.toContain('count to');
  });

  test('panic is met with an offer, and the choice is honoured', async () => {
    const replies = await talk(['everything is spiraling and i am panicking', 'the five senses', 'lamp, door, cup, rug, book']);
    expect(replies[0]).toMatch(/paced breathing/u);
    expect(replies[1]).toContain('five things you can see');
    expect(replies[2]).toContain('four things you can feel');
  });
});

describe('plain answers', () => {
  test.each(['are you human?', 'Are you a real person?', 'am i talking to a bot', 'is this a real person'])('%s', async (text) => {
    expect(await last([text])).toMatch(/not a human|no human/u);
  });
  test('medical questions go to people who know', async () =>
    expect(await last(['should i stop my antidepressants?'])).toMatch(/doctor|pharmacist/u));
  test('a goodbye is let go without a question', async () => {
    const reply = await last(['it was a quiet day', 'ok bye, good night']);
    expect(reply).not.toContain('?');
  });
});

describe('Spanish', () => {
  test('is answered in Spanish, and remembers', async () => {
    const replies = await talk(['Hola', 'mi hermana Lucía ya no me habla y me siento triste', 'no sé', '¿eres humano?', 'ok']);
    for (const reply of replies) expect(reply).not.toMatch(/\b(?:the|you|what|with)\b/iu);
    expect(replies[2]).toContain('tu hermana, Lucía');
    expect(replies[3]).toMatch(/no soy una persona|y no una persona|programa/iu);
  });
});

describe('danger', () => {
  test.each([3, 4] as const)('level %i: the opening first, then safety and company', async (level) => {
    const replies = await talk(['i cannot go on', 'i do not know', 'no', 'maybe', 'i am alone'], { level, opening: OPENING });
    for (const reply of replies) expect(reply.startsWith(`${OPENING} `)).toBe(true);
    expect(replies.join(' ')).toMatch(/with you|near you|close enough|reach anybody/u);
  });
  test('level 2 speaks of trusted people and of what helped', async () => {
    expect((await talk(['i think about dying a lot', 'yes', 'no'], { level: 2 })).join(' ')).toMatch(
      /trust|help lines|safety plan|helped you|on your side/u,
    );
  });
});

describe('abort', () => {
  const history: Turn[] = [{ author: 'person', text: 'hello' }];
  const request: ReplyRequest = { ...ABOUT, avatar: avatar('ezri'), level: 0, opening: null, history };

  test('before it begins', async () => {
    const reason = new Error('stopped');
    await expect(collect(companion.reply(request, AbortSignal.abort(reason)))).rejects.toBe(reason);
  });

  test('in the middle of a pause, at once, with the reason', async () => {
    const stop = new AbortController();
    const slow = createScriptedCompanion({ wordsPerSecond: 0.001 });
    const reading = collect(slow.reply(request, stop.signal));
    const reason = new Error('stopped');
    stop.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });

  test('between pieces', async () => {
    const stop = new AbortController();
    const got: ReplyPart[] = [];
    const reading = (async () => {
      for await (const part of companion.reply(request, stop.signal)) {
        got.push(part);
        stop.abort();
      }
    })();
    await expect(reading).rejects.toThrow();
    expect(got).toHaveLength(1);
  });
});

describe('a summary', () => {
  const signal = new AbortController().signal;
  const turns = (texts: readonly string[]): Turn[] => texts.map((text) => ({ author: 'person', text }));
  const summarise = async (summary: string | null, texts: readonly string[]): Promise<string> =>
    companion.summarise({ ...ABOUT, summary, turns: turns(texts) }, signal);

  test('names what was spoken of, once, and adds to the one before', async () => {
    const first = await summarise(null, ['my sister Ana does not call', 'my exam is on friday', 'my sister Ana again']);
    expect(first).toBe('your sister, Ana\nyour exam');
    expect(await summarise(first, ['my sister Ana called', 'i am lonely'])).toBe('your exam\nyour sister, Ana\nlonely');
  });

  test('leaves out what was said near danger, and what others said', async () => {
    expect(await summarise(null, ['my brother Tom wants to die'])).toBe('');
    expect(await companion.summarise({ ...ABOUT, summary: null, turns: [{ author: 'staff', text: 'my sister Ana' }] }, signal)).toBe('');
  });

  test('stays within its bound: the oldest goes', async () => {
    const summary = await summarise('x'.repeat(SUMMARY_MAX_CHARS), ['my exam is on friday']);
    expect(summary).toBe('your exam');
  });

  test('ends with the signal', async () => {
    const reason = new Error('stopped');
    await expect(companion.summarise({ ...ABOUT, summary: null, turns: [] }, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

test('says what it is', async () => {
  expect(companion.scripted).toBe(true);
  expect((await companion.health()).status).toBe('ok');
});
