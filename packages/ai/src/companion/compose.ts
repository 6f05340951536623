import type { ReplyRequest } from '../language-model.ts';
import { ACTS } from './acts.ts';
import { crisis } from './crisis.ts';
import { listen } from './listener.ts';
import { ask } from './speak.ts';

/** The whole reply to the last message of the history: the opening when there is one, then one to four sentences. */
export function composeReply(request: ReplyRequest): string {
  const it = listen(request);
  const opening = request.opening === null ? [] : [request.opening];
  for (const act of [crisis, ...ACTS]) {
    const said = act(it)?.filter((part) => part !== null) ?? [];
    if (said.length > 0) return [...opening, ...said].join(' ');
  }
  return [...opening, ask(it) ?? it.request.avatar.greeting].join(' ');
}
