/** Titles of pages, and the pages that stand in for another one. */
export const pages = {
  titles: {
    notFound: 'Page not found',
    signIn: 'Sign in',
    home: 'Home',
    conversation: 'Conversation',
    notifications: 'Notifications',
    settings: 'Settings',
    overview: 'Overview',
    safety: 'Safety events',
    sessions: 'Live sessions',
  },
  notFound: {
    title: 'There is no page at this address',
    text: 'The link may be old, or a letter is missing.',
    toStart: 'Go to the start',
  },
  notForYou: {
    heading: 'Not for your account',
    title: 'This page is not for your account',
    text: 'It belongs to the safety team. If you are part of it, ask a supervisor to give your account that role.',
    toConversations: 'Go to your conversations',
  },
  broken: {
    heading: 'Something went wrong',
    title: 'This page stumbled',
    text: 'Something went wrong on our side. What you have sent is safe.',
  },
  unreachable: {
    title: 'Ezri cannot be reached',
    text: 'Check your connection. Ezri may also be starting again: that takes a moment.',
  },
  welcome: {
    title: 'Welcome to Ezri',
    text: 'A companion to talk with, at any hour. Ezri is an AI and not a human; people watch over its safety.',
  },
};
