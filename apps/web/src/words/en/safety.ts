import type { Safety } from '@ezri/contract';

/** What a person at risk sees and hears: the panel, the help lines, the steadying exercises. A clinician who speaks the language reads it before real use. */
export const safety = {
  name: 'Safety',
  panel: {
    gentle: {
      title: 'If things feel heavy',
      text: 'There are people who listen, and a short exercise can steady the body. Only if you want to. We can simply go on talking.',
    },
    resources: {
      title: 'You do not have to carry this alone',
      text: 'People who listen are there for exactly this, now or later. We can go on talking here too.',
    },
    lasting: {
      title: 'Let us make sure you are safe',
      text: 'Please think about talking with a person now. If somebody you trust is near, let them know how it is. You can go on writing here.',
    },
    emergency: {
      title: 'Please call for help now',
      text: 'Move away from anything you could use to hurt yourself, and go where somebody is with you. You can go on writing here while you do.',
    },
  } satisfies Record<Exclude<Safety['panel'], 'none'>, { title: string; text: string }>,
  team: {
    asking: 'Telling our safety team…',
    unreachable: 'Our safety team could not be reached yet. We keep trying. Please do not wait for it: reach out to a person now.',
    refused: 'Our safety team could not be reached from here. Please do not wait for it: reach out to a person now.',
    told: 'Our safety team has been told. They are people, and they are not an emergency service.',
  },
  putAway: 'Put away',
  showMore: 'Show more',
  showLess: 'Show less',
  helpLines: 'Help lines',
  /** Of a help line or an emergency number: "Call 988". The domain writes them in English. */
  label: (english: string) => english,
  hours: (english: string) => english,
  exercise: {
    title: 'A steadying exercise',
    text: 'Stop whenever you like. There is nothing to get right.',
    choice: 'Exercises',
    breathing: 'Breathing',
    breathIn: 'Breathe in',
    hold: 'Hold',
    breathOut: 'Breathe out',
    breath: (round: number) => `Breath ${round}`,
    pause: 'Pause',
    goOn: 'Go on',
    see: { name: 'Name 5 things you can see', hint: 'Look around slowly. A colour, a shadow, something small.' },
    feel: { name: 'Name 4 things you can feel', hint: 'Your feet on the floor, the chair, the cloth on your skin.' },
    hear: { name: 'Name 3 things you can hear', hint: 'Near or far away. Your own breath counts.' },
    smell: { name: 'Name 2 things you can smell', hint: 'Or two smells that you like to remember.' },
    taste: { name: 'Name 1 thing you can taste', hint: 'Or take a sip of water and notice it.' },
    here: 'You are here, in this room, in this moment. Take one more slow breath.',
    back: 'Back',
    next: 'Next',
    onceMore: 'Once more',
  },
};
