import { expect, test, vi } from 'vitest';
import { Captions } from './captions.ts';
import { PARTIAL_EVERY_MS } from './limits.ts';

function shown() {
  const publishEphemeral = vi.fn();
  const captions = new Captions({ publishEphemeral } as unknown as ConstructorParameters<typeof Captions>[0], 'a');
  return { captions, texts: () => publishEphemeral.mock.calls.map(([, event]) => (event as { text: string }).text) };
}

test('of words that come one after the other the first are shown at once, and the newest as soon as it is time', () => {
  const { captions, texts } = shown();
  for (const text of ['I', 'I could', 'I could not']) captions.tell('turn', text, 1_000);
  expect(texts()).toEqual(['I']);
  captions.tick(1_000 + PARTIAL_EVERY_MS - 1);
  expect(texts()).toEqual(['I']);
  captions.tick(1_000 + PARTIAL_EVERY_MS);
  captions.tick(1_000 + 2 * PARTIAL_EVERY_MS);
  expect(texts()).toEqual(['I', 'I could not']);
});

test('what has become a message is shown as a caption no more', () => {
  const { captions, texts } = shown();
  captions.tell('turn', 'Good', 1_000);
  captions.tell('turn', 'Good night.', 1_010);
  captions.over();
  captions.tick(5_000);
  expect(texts()).toEqual(['Good']);
});
