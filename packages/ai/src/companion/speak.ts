import type { Listener } from './listener.ts';

/** An open question in the avatar's manner, in another's when all of its own were asked lately. */
export const ask = ({ chooser, voice, manner }: Listener): string | null =>
  chooser.pick(voice.ask[manner]) ?? chooser.pick(Object.values(voice.ask).flat());
/** A short word of having heard it, likewise. */
export const acknowledge = ({ chooser, voice, manner }: Listener): string | null =>
  chooser.pick(voice.acknowledge[manner]) ?? chooser.pick(Object.values(voice.acknowledge).flat());

/** A first question, and one that leads back after an aside. */
export const begin = (it: Listener): string | null => it.chooser.pick(it.voice.begin) ?? ask(it);
export const goOn = (it: Listener): string | null => it.chooser.pick(it.voice.goOn) ?? ask(it);
