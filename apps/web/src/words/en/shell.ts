/** The frame around every page. */
export const shell = {
  skip: 'Skip to the page',
  main: 'Main',
  pages: 'Pages',
  opening: 'Opening Ezri…',
  colours: { title: 'Colours', light: 'Light', dark: 'Dark', system: 'Like the system' },
  language: 'Language',
  nav: {
    home: 'Home',
    talk: 'Talk',
    notifications: 'Notifications',
    settings: 'Settings',
    overview: 'Overview',
    safety: 'Safety events',
    sessions: 'Live sessions',
    /** Stands after a number: "2 held by nobody". */
    heldByNobody: 'held by nobody',
  },
  connection: {
    name: (word: string) => `Connection: ${word}`,
    live: 'live',
    connecting: 'connecting',
    reconnecting: 'reconnecting',
    catchingUp: 'catching up',
    offline: 'offline',
    refused: 'signed out',
    reconnect: 'Reconnect',
    tryNow: 'Try now',
  },
  /** Before the address of the directory. */
  help: 'In danger right now? Call your local emergency number. People who listen, in your country:',
};
