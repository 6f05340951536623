import type { ReplyRequest } from '../language-model.ts';
import { createChooser, seedOf, type Chooser } from './choice.ts';
import { voiceFor } from './language.ts';
import { remember, type Remembered } from './memory.ts';
import type { Manner, Voice } from './words/voice.ts';

/** No sentence of the last so many replies is said again. */
export const NO_REPEAT_REPLIES = 4;
const MANNERS: readonly Manner[] = ['ezri', 'bram', 'sol', 'noor'];

/** Everything a reply is made from. */
export interface Listener {
  request: ReplyRequest;
  voice: Voice;
  manner: Manner;
  chooser: Chooser;
  /** The message to be answered. */
  last: string;
  /** What the person said before it, oldest first. */
  earlier: readonly string[];
  /** The companion's replies, oldest first. */
  replies: readonly string[];
  memory: readonly Remembered[];
  name: Readonly<Record<string, string>>;
}

export function listen(request: ReplyRequest): Listener {
  const said = request.history.filter((turn) => turn.author === 'person').map((turn) => turn.text);
  const replies = request.history.filter((turn) => turn.author === 'companion').map((turn) => turn.text);
  const voice = voiceFor(said, request.language);
  const seed = seedOf([request.avatar.id, ...request.history.map((turn) => turn.text)].join('\n'));
  const earlier = said.slice(0, -1);
  return {
    request,
    voice,
    manner: MANNERS.find((manner) => manner === request.avatar.id) ?? 'ezri',
    chooser: createChooser(seed, replies.slice(-NO_REPEAT_REPLIES)),
    last: (said.at(-1) ?? '').replace(/[’‘]/gu, "'").trim(),
    earlier,
    replies,
    memory: remember(earlier, voice),
    name: { name: request.avatar.name },
  };
}

export type Act = (listener: Listener) => (string | null)[] | null;
