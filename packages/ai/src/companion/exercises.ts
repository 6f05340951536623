import type { Listener } from './listener.ts';
import { ask } from './speak.ts';
import type { Exercise } from './words/voice.ts';

/** A message longer than this in the middle of an exercise is not an answer to it: the person has something to say. */
const ANSWER_WORDS_MAX = 25;

/** Where the companion's last reply stands: in an exercise at a step, or at an offer of one. */
function standing({ replies, voice }: Listener): { exercise: Exercise; step: number } | 'offered' | null {
  const before = replies.at(-1) ?? '';
  for (const exercise of voice.exercises) {
    const step = exercise.steps.findIndex((text) => before.includes(text));
    if (step !== -1) return { exercise, step };
  }
  return voice.offer.some((text) => before.includes(text)) ? 'offered' : null;
}

/** The exercise the text asks for by name, else the first that was not begun lately; null when both were. */
export function startExercise({ voice, chooser }: Listener, text: string): (string | null)[] | null {
  const named = voice.exercises.filter((exercise) => exercise.wanted.test(text));
  for (const exercise of [...named, ...voice.exercises]) {
    const first = chooser.pick(exercise.steps.slice(0, 1));
    if (first !== null) return [first];
  }
  return null;
}

/** Goes on with an exercise, leaves it when asked to, or begins the one that was offered; null when none is on. */
export function exerciseStep(it: Listener): (string | null)[] | null {
  const now = standing(it);
  if (now === null) return null;
  const { listensFor } = it.voice;
  if (now === 'offered') {
    if (listensFor.no.test(it.last) || listensFor.stop.test(it.last)) return [it.chooser.pick(it.voice.no), ask(it)];
    const named = it.voice.exercises.some((exercise) => exercise.wanted.test(it.last));
    return listensFor.yes.test(it.last) || (named && it.last.split(/\s+/u).length <= ANSWER_WORDS_MAX) ? startExercise(it, it.last) : null;
  }
  if (listensFor.stop.test(it.last) || listensFor.no.test(it.last)) return [it.chooser.pick(it.voice.leaveExercise), ask(it)];
  if (it.last.split(/\s+/u).length > ANSWER_WORDS_MAX || listensFor.goodbye.test(it.last)) return null;
  const next = now.exercise.steps[now.step + 1];
  const said = next === undefined ? it.chooser.pick(now.exercise.after) : it.chooser.pick([next]);
  return said === null ? null : [said];
}
