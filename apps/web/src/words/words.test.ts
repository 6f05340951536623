import { describe, expect, it } from 'vitest';
import { DICTIONARY, type Words } from './index.ts';

/** What a message says is only known to be text when its values are. */
type Message = string | ((...values: never[]) => unknown);

/** Every message by its path: `account.signOut.title`. */
function messagesOf(node: object, at = ''): [path: string, message: Message][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const path = at === '' ? key : `${at}.${key}`;
    if (typeof value === 'object' && value !== null) return messagesOf(value, path);
    return [[path, value as Message] as [string, Message]];
  });
}

/** What the message says when each of its values is a number: `first`, `first + 1` and so on. */
const say = (message: Message, first: number): string =>
  typeof message === 'string' ? message : String(message(...(Array.from({ length: message.length }, (_, at) => first + at) as never[])));

/** Which of the values can be read in the message, and the places that the page fills in itself: `{who}`. */
const valuesIn = (message: Message): string[] => [
  ...(typeof message === 'string'
    ? []
    : Array.from({ length: message.length }, (_, at) => String(71 + at)).filter((value) => say(message, 71).includes(value))),
  ...(say(message, 71).match(/\{\w+\}/g) ?? []).sort(),
];

/** Whether it is said otherwise of one than of several. */
const hasPlural = (message: Message): boolean => say(message, 1).replaceAll(/\d/g, '') !== say(message, 70).replaceAll(/\d/g, '');

/** Names, units, and what only passes on what it is given (help-lines.test.ts and health.test.ts hold that to its language). */
const SAME = new Set<string>([
  ...['time.seconds', 'time.minutes', 'time.hours', 'time.days', 'time.hoursAndMinutes', 'admin.system.milliseconds'],
  ...['conversation.log.says', 'safety.label', 'safety.hours', 'admin.system.detail'],
]);

const english = new Map(messagesOf(DICTIONARY.en));

it('is large, so that it is the dictionary that is compared', () => {
  expect(english.size).toBeGreaterThan(100);
});

describe.each(Object.entries(DICTIONARY).filter(([language]) => language !== 'en'))('%s', (_language, words: Words) => {
  const messages = messagesOf(words);
  const pairs = messages.map(([path, message]) => ({ path, message, measure: english.get(path) ?? '' }));

  it('has every key, and no other', () => {
    expect(messages.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  });

  it('puts the same values into each message', () => {
    const told = pairs.filter(({ message, measure }) => typeof message !== typeof measure || valuesIn(message).join() !== valuesIn(measure).join());
    expect(told.map(({ path }) => path)).toEqual([]);
  });

  it('has a plural wherever English has one', () => {
    expect(pairs.filter(({ message, measure }) => hasPlural(measure) && !hasPlural(message)).map(({ path }) => path)).toEqual([]);
  });

  it('is written out, and not left in English', () => {
    expect(pairs.filter(({ path, message, measure }) => !SAME.has(path) && say(message, 2) === say(measure, 2)).map(({ path }) => path)).toEqual([]);
    expect([...SAME].filter((path) => say(english.get(path) ?? '', 2) !== say(new Map(messages).get(path) ?? '', 2))).toEqual([]);
  });
});

it.each(Object.entries(DICTIONARY))('nothing is empty, nor badly spaced: %s', (_language, words: Words) => {
  const told = messagesOf(words).filter(([, message]) => {
    const text = say(message, 2);
    return text !== text.trim() || text === '' || /\s\s|undefined|NaN/.test(text);
  });
  expect(told.map(([path]) => path)).toEqual([]);
});
