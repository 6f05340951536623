import type { Safety } from '@ezri/contract';
import type { Words } from '../../words/index.ts';
import type { HelpState } from './help-call.ts';

/** What has become of the call for a human. Null: there is nothing to say. */
export function teamWords(safety: Safety, help: HelpState, words: Words['safety']['team']): string | null {
  if (help === 'asking' || help === 'unreachable' || help === 'refused') return words[help];
  return help === 'told' || safety.humanOffered ? words.told : null;
}
