const MANNERS = [
  'Quiet',
  'Gentle',
  'Amber',
  'Bright',
  'Calm',
  'Clear',
  'Cosy',
  'Early',
  'Evening',
  'Fair',
  'Golden',
  'Green',
  'Hazel',
  'Honest',
  'Indigo',
  'Ivory',
  'Kind',
  'Late',
  'Light',
  'Little',
  'Lunar',
  'Mellow',
  'Misty',
  'Morning',
  'Noble',
  'Northern',
  'Olive',
  'Pale',
  'Patient',
  'Quick',
  'Rosy',
  'Russet',
  'Silver',
  'Slow',
  'Soft',
  'Southern',
  'Spring',
  'Still',
  'Summer',
  'Sunny',
  'Tidal',
  'Velvet',
  'Violet',
  'Warm',
  'Western',
  'Wild',
  'Winter',
  'Woven',
] as const;
const ANIMALS = [
  'Heron',
  'Badger',
  'Beaver',
  'Bison',
  'Bluebird',
  'Bumblebee',
  'Cormorant',
  'Crane',
  'Curlew',
  'Deer',
  'Dolphin',
  'Dove',
  'Egret',
  'Elk',
  'Falcon',
  'Finch',
  'Fox',
  'Gecko',
  'Goldfinch',
  'Hare',
  'Hedgehog',
  'Ibis',
  'Kestrel',
  'Kingfisher',
  'Lark',
  'Linnet',
  'Lynx',
  'Marten',
  'Moth',
  'Newt',
  'Nightjar',
  'Otter',
  'Owl',
  'Pelican',
  'Plover',
  'Puffin',
  'Quail',
  'Rabbit',
  'Robin',
  'Salmon',
  'Sandpiper',
  'Seal',
  'Sparrow',
  'Starling',
  'Swallow',
  'Swift',
  'Thrush',
  'Wren',
] as const;
const NUMBERS = 10_000;
/** Hex digits read for each of the three parts; 12 bits and 12 bits for the words, 32 bits for the number. */
const WORD_DIGITS = 3;
const NUMBER_DIGITS = 8;

/**
 * A stable friendly name such as "Quiet Heron 4821", from a hex digest of an account's id (at least 14 hex digits, as SHA-256 gives 64).
 * About 23 million names: good for a screen, never for telling people apart.
 */
export function pseudonymFor(accountIdHash: string): string {
  const needed = 2 * WORD_DIGITS + NUMBER_DIGITS;
  if (!/^[0-9a-f]+$/iu.test(accountIdHash) || accountIdHash.length < needed)
    throw new RangeError(`a pseudonym needs a hex digest of ${needed} digits or more`);
  const part = (from: number, digits: number): number => Number.parseInt(accountIdHash.slice(from, from + digits), 16);
  const manner = MANNERS[part(0, WORD_DIGITS) % MANNERS.length];
  const animal = ANIMALS[part(WORD_DIGITS, WORD_DIGITS) % ANIMALS.length];
  const number = part(2 * WORD_DIGITS, NUMBER_DIGITS) % NUMBERS;
  return `${manner} ${animal} ${String(number).padStart(4, '0')}`;
}
