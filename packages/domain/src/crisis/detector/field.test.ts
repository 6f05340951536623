import { describe, expect, test } from 'vitest';
import { assess } from '../assess.ts';
import { findFields } from './field.ts';
import { tokenise } from './tokens.ts';

const level = (text: string): number => assess(text, { recent: [] }).level;
const found = (text: string): string[] => findFields(tokenise(text)).map((match) => match.id);

describe('fields of meaning are found in any order, and only close together', () => {
  test.each(['i swallowed forty of her tablets', 'forty of her tablets, i swallowed them', 'swallowed her tablets, forty'])('%s', (text) =>
    expect(found(text)).toContain('scene.ingest'),
  );
  test('never across the end of a sentence', () => expect(found('i swallowed my pride. forty people came. the tablets are for the dog')).toEqual([]));
  test('never beside a word that speaks against it', () => expect(found('i swallowed the whole course of tablets, as prescribed')).toEqual([]));
  test('one word does one job only', () => expect(found('my rope')).toEqual([]));
  test('another person named as mine is not I', () => expect(found('my husband hit his head')).toEqual([]));
});

describe('a pair that differs in one thing', () => {
  test.each([
    ["i've taped a hose to the exhaust and nobody knows i'm here", 4, "i've taped a hose to the tap to water the garden", 0],
    ['my feet are over the edge of the roof and i am going to step off', 4, 'we had drinks on the roof and my feet hurt', 0],
    ['not a day goes by without me thinking of suicide', 2, 'a good day, without a thought of suicide', 0],
    ['god tells me to drown my baby', 3, 'the sermon says god told abraham to sacrifice his son', 0],
    ['my boyfriend punched me in the face', 3, 'my boyfriend threw me a surprise party', 0],
    ['i cut my thigh with the blade again', 2, 'i cut my thigh shaving again', 0],
    ['i would rather die than live like this', 2, 'i would rather die than eat olives', 0],
    ['tonight i am going to end my life', 4, 'next year, when school is over, i am going to end my life', 3],
  ])('%s (%d) | %s (%d)', (risky, high, harmless, low) => expect([level(risky), level(harmless)]).toEqual([high, low]));
});
