import { refusalOf } from '@ezri/client';
import type { Words } from '../../words/index.ts';

/** Why a call came to nothing, in words for a person. */
export function problemWords(error: unknown, { refusals, common }: Words): string {
  const refused = refusalOf(error);
  return refused ? refusals[refused.reason] : common.unreachable;
}
