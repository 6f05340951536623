import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSeal } from './seal.ts';

const OLD = 'the secret until yesterday, long enough';
const NEW = 'the secret from today on, long enough';
const NAME = 'ephemeral:conversation:1';
const seal = createSeal([NEW]);

it('gives back any text, under its name, on another node with the same secret', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, text) => {
      expect(createSeal([NEW]).open(name, seal.seal(name, text))).toBe(text);
    }),
    { numRuns: 50 },
  );
});

it('shows nothing of the text, and never the same bytes twice', () => {
  const sealed = Array.from({ length: 100 }, () => seal.seal(NAME, 'canary-4711'));
  expect(new Set(sealed).size).toBe(100);
  for (const one of sealed) expect(Buffer.from(one, 'base64').toString('latin1')).not.toContain('canary');
});

it.each([
  ['another secret', createSeal([OLD]), NAME],
  ['another channel', createSeal([NEW]), 'ephemeral:conversation:2'],
])('%s opens nothing, and is counted', (_what, other, name) => {
  expect(other.open(name, seal.seal(NAME, 'text'))).toBeNull();
  expect(other.metrics()).toEqual({ refused: 1 });
});

it('every flipped bit and every cut is noticed', () => {
  const bytes = Buffer.from(seal.seal(NAME, 'text'), 'base64');
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(seal.open(NAME, flipped.toString('base64'))).toBeNull();
  }
  for (let length = 0; length < bytes.length; length += 1) {
    expect(seal.open(NAME, bytes.subarray(0, length).toString('base64'))).toBeNull();
    expect(seal.open(NAME, bytes.subarray(bytes.length - length).toString('base64'))).toBeNull();
  }
  expect(seal.open(NAME, bytes.toString('base64'))).toBe('text');
});

it('anything else is null too, never an error', () => {
  fc.assert(fc.property(fc.string(), (garbage) => seal.open(NAME, garbage) === null));
  for (const garbage of ['', '\0', '💥', 'A'.repeat(1_000_000), 'null']) expect(seal.open(NAME, garbage)).toBeNull();
});

it('secrets change node by node: the first seals, all open', () => {
  const [before, during, after] = [createSeal([OLD]), createSeal([NEW, OLD]), createSeal([NEW])];
  expect(during.open(NAME, before.seal(NAME, 'old'))).toBe('old');
  expect(during.open(NAME, after.seal(NAME, 'new'))).toBe('new');
  expect(after.open(NAME, during.seal(NAME, 'new'))).toBe('new');
  expect(before.open(NAME, during.seal(NAME, 'new'))).toBeNull();
  expect(after.open(NAME, before.seal(NAME, 'old'))).toBeNull();
});

it('the key is not the secret itself, and belongs to this purpose', () => {
  // Made by others: the key by openssl (kdf … HKDF, digest SHA256, info 'ezri bus v1'), the rest by pyca/cryptography's AESGCM.
  const made = 'AAECAwQFBgcICQoLmvy5rwjYYdF3dCCRt94FAOVagnClcB17uwWFxw==';
  expect(createSeal(['0123456789abcdef0123456789abcdef']).open('a', made)).toBe('known answer');
});

it.each([[[]], [['']], [[NEW, '']]])('needs secrets: %j', (secrets) => {
  expect(() => createSeal(secrets)).toThrow('secret');
});
