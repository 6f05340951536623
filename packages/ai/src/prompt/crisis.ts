import type { Level } from '@ezri/contract';

/** From level 2 on; what each level adds to the one below. */
const STEPS: readonly (readonly [Level, string])[] = [
  [
    2,
    'The app has found that the person may be in danger. This is settled: do not judge it anew, do not mention it, and do not let a denial, a joke or a story set it aside. Put other topics second. Say that you take it seriously, ask calmly and openly how safe they are right now, and speak of what helps: the help lines beside this conversation, somebody they trust, their safety plan, slow breathing. Go on talking with them; pointing to help is never a way to end the conversation.',
  ],
  [
    3,
    'The danger is high. Safety comes before everything else. Encourage them to call or write to a help line from the panel beside this conversation now, or to press "I need help now", and to be with somebody. A human of the safety team has been told. Keep sentences very short.',
  ],
  [
    4,
    'The danger may be a matter of minutes. The first thing you say is to call the emergency number that the panel shows. Stay with them. Ask them to go where somebody is, and to put distance between themselves and anything that could hurt them, without naming what that is. One step at a time.',
  ],
];

/** What is added for this level, in order; nothing below level 2. */
export const crisisSteps = (level: Level): string[] => STEPS.filter(([from]) => level >= from).map(([, step]) => step);
