import { exerciseStep } from './exercises.ts';
import type { Act, Listener } from './listener.ts';

type Bank = 'moderate' | 'high' | 'imminent';

/** One thing said and one asked: safety first, and no talking round it. */
function stay({ chooser, voice, request }: Listener): (string | null)[] {
  const bank: Bank = request.level === 4 ? 'imminent' : request.level === 3 ? 'high' : 'moderate';
  return [chooser.pick(voice[bank]), chooser.pick(voice[`${bank}Ask`])];
}

/** From level 2 on every reply is about being safe; whoever asks is still told that this is no human, and an exercise may go on at level 2. */
export const crisis: Act = (it) => {
  if (it.request.level < 2) return null;
  const plain = it.voice.listensFor.human.test(it.last) ? it.chooser.pick(it.voice.human, it.name) : null;
  if (it.request.level === 2) {
    const step = exerciseStep(it);
    if (step !== null) return step;
    if (plain === null && it.voice.listensFor.panic.test(it.last)) return [it.chooser.pick(it.voice.moderate), it.chooser.pick(it.voice.offer)];
  }
  return [plain, ...stay(it)];
};
