import type { Message, Safety } from '@ezri/contract';
import { assess, RECENT_TURNS, safetyFor } from '@ezri/domain';

/** What the panel would show for `text`, by the rules that the server uses too. Read here, so that help lines do not wait for a network that is slow or gone. */
export function guess(text: string, messages: readonly Message[]): Safety {
  const recent = messages
    .filter(({ author }) => author === 'person')
    .slice(-RECENT_TURNS)
    .map((message) => ({ text: message.text, at: message.createdAt }));
  const { level, category } = assess(text, { recent });
  return safetyFor({ level, category, country: null });
}
