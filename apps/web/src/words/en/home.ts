/** The person's start page, and the choice of a companion. */
export const home = {
  morning: (name: string) => `Good morning, ${name}`,
  afternoon: (name: string) => `Good afternoon, ${name}`,
  evening: (name: string) => `Good evening, ${name}`,
  text: 'Take your time. You can start anywhere.',
  start: 'Start a conversation',
  with: {
    title: 'With whom would you like to talk?',
    text: 'Each of them is an AI and not a human. They differ only in manner. Talking with an AI may not be suitable for some minors.',
  },
  companions: {
    list: 'Companions',
    didNotLoad: 'The companions could not be loaded.',
    talkWith: (name: string) => `Talk with ${name}`,
  },
  past: {
    title: 'Your conversations',
    loading: 'Your conversations are loading',
    didNotLoad: 'Your conversations could not be loaded. They are safe.',
    empty: { title: 'Nothing here yet', text: 'Your conversations will be listed here, the newest first.' },
    open: 'Open',
    showMore: 'Show more',
  },
};
