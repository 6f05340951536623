import type { Listener } from './listener.ts';

/** What was spoken of in the last so many replies is left to rest. */
const REST_REPLIES = 2;

/** Comes back to the latest thing from before that is not what is being spoken of now and was not called back lately; null when there is none. */
export function recall({ memory, voice, chooser, last, replies }: Listener): string | null {
  const lately = replies.slice(-REST_REPLIES).join(' ');
  const open = memory.filter(({ key, label }) => !last.toLowerCase().includes(key) && !lately.includes(label));
  const rank = { person: 0, event: 1, feeling: 2 };
  const chosen = open.toSorted((a, b) => rank[a.kind] - rank[b.kind])[0];
  if (chosen === undefined) return null;
  const banks = { person: voice.returnToPerson, event: voice.returnToEvent, feeling: voice.returnToFeeling };
  return chooser.pick(banks[chosen.kind], chosen.kind === 'feeling' ? { feeling: chosen.label } : { who: chosen.label });
}
