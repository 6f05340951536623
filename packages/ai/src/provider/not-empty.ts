import type { ReplyPart } from '../language-model.ts';
import { ProviderFault } from './provider-fault.ts';

/** A reply begins with a word: blanks before it are left out, and one that has none is a fault. */
export async function* notEmpty(parts: AsyncIterable<ReplyPart>): AsyncGenerator<ReplyPart> {
  let begun = false;
  for await (const part of parts) {
    if (begun || part.kind !== 'text') {
      yield part;
      continue;
    }
    const text = part.text.trimStart();
    if (text === '') continue;
    begun = true;
    yield { kind: 'text', text };
  }
  if (!begun) throw new ProviderFault('empty');
}
