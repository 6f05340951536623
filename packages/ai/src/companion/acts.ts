import { exerciseStep, startExercise } from './exercises.ts';
import type { Act, Listener } from './listener.ts';
import { feelingIn } from './memory.ts';
import { mirror } from './mirror.ts';
import { recall } from './recall.ts';
import { acknowledge, ask, begin, goOn } from './speak.ts';

const SHORT_WORDS = 4;
/** Once in so many longer messages the companion comes back to something from before by itself. */
const RECALL_ONE_IN = 3;

const heard = (name: keyof Listener['voice']['listensFor'], { voice, last }: Listener): boolean => voice.listensFor[name].test(last);

const human: Act = (it) => (heard('human', it) ? [it.chooser.pick(it.voice.human, it.name), goOn(it)] : null);
const exercise: Act = (it) => exerciseStep(it);
const goodbye: Act = (it) =>
  heard('goodbye', it) && it.last.split(/\s+/u).length <= 14
    ? [heard('thanks', it) ? it.chooser.pick(it.voice.thanks) : null, it.chooser.pick(it.voice.goodbye)]
    : null;
const annoyed: Act = (it) => (heard('annoyed', it) ? [it.chooser.pick(it.voice.annoyed), goOn(it)] : null);
const able: Act = (it) => (heard('able', it) ? [it.chooser.pick(it.voice.able, it.name)] : null);
const medical: Act = (it) => (heard('medical', it) ? [it.chooser.pick(it.voice.medical), goOn(it)] : null);
const wanted: Act = (it) => (heard('exercise', it) ? startExercise(it, it.last) : null);
const greeting: Act = (it) => (it.last === '' || heard('greeting', it) ? [it.chooser.pick(it.voice.greeting[it.manner]), begin(it)] : null);
const howAreYou: Act = (it) => (heard('howAreYou', it) ? [it.chooser.pick(it.voice.howAreYou), begin(it)] : null);

const panic: Act = (it) => {
  if (!heard('panic', it)) return null;
  const offer = it.chooser.pick(it.voice.offer);
  const feeling = feelingIn(it.last, it.voice);
  return offer === null ? null : [feeling === null ? acknowledge(it) : it.chooser.pick(feeling.said), offer];
};

const thanks: Act = (it) =>
  heard('thanks', it) && it.last.split(/\s+/u).length <= 10 ? [it.chooser.pick(it.voice.thanks), recall(it) ?? ask(it)] : null;

const brief: Act = (it) => {
  const bank = heard('unsure', it) ? it.voice.unsure : heard('no', it) ? it.voice.no : heard('yes', it) ? it.voice.yes : null;
  return bank === null ? null : [it.chooser.pick(bank), recall(it) ?? ask(it)];
};

const question: Act = (it) => (heard('question', it) && feelingIn(it.last, it.voice) === null ? [it.chooser.pick(it.voice.question), ask(it)] : null);

/** The heart of it: says back what was said, names the feeling, asks on. */
const reflect: Act = (it) => {
  const said = it.voice.reflect.length > 0 && it.request.level <= 1 ? mirror(it.last) : null;
  const back = said === null ? null : it.chooser.pick(it.voice.reflect, { said });
  const feeling = feelingIn(it.last, it.voice);
  const words = it.last.split(/\s+/u).length;
  const before = words <= SHORT_WORDS || it.chooser.chance(RECALL_ONE_IN) ? recall(it) : null;
  const support = it.request.level === 1 ? it.chooser.pick(it.voice.low) : null;
  if (feeling !== null) return [back, support ?? it.chooser.pick(feeling.said), before ?? it.chooser.pick(feeling.asked) ?? ask(it)];
  return [back ?? support ?? acknowledge(it), back === null ? null : support, before ?? ask(it)];
};

/** In the order in which they are tried; the last one always answers. */
export const ACTS: readonly Act[] = [
  human,
  exercise,
  goodbye,
  annoyed,
  medical,
  able,
  wanted,
  panic,
  howAreYou,
  greeting,
  thanks,
  brief,
  question,
  reflect,
];
