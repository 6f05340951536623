import type { CompanionState, MessageStatus } from '@ezri/contract';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const figures = new Intl.NumberFormat('en');

/** A conversation as the person has it. */
export const conversation = {
  name: 'Conversation',
  loading: 'The conversation is loading',
  didNotLoad: 'The conversation could not be loaded. It is safe; we keep trying.',
  gone: {
    title: 'There is no such conversation',
    text: 'The address may be incomplete, it may have been deleted, or it belongs to another account.',
    deleted: 'This conversation was deleted',
    deletedText: 'Nothing of what was said in it is left here.',
    toConversations: 'Go to your conversations',
  },
  tooMuchWaits: { title: 'Too much is waiting to be sent', text: 'Your text stays in the box. Send it when the connection is back.' },
  doing: {
    idle: 'AI companion',
    listening: 'AI companion',
    thinking: 'AI · thinking…',
    speaking: 'AI · writing…',
  } satisfies Record<CompanionState, string>,
  waiting: 'AI · waiting…',
  isThinking: (name: string) => `${name} is thinking`,
  needHelp: 'I need help now',
  more: 'More',
  end: {
    short: 'End',
    title: 'End this conversation?',
    text: 'You can read it again at any time, and start a new one whenever you like.',
    confirm: 'End conversation',
    keep: 'Keep talking',
  },
  ended: {
    unsent: 'You had written this and not sent it:',
    text: 'This conversation has ended.',
    talkedFor: (duration: string) => `You talked for ${duration}.`,
    home: 'Home',
    startNew: 'Start a new conversation',
  },
  log: {
    newestOnly: 'Only the newest messages are shown here. “Save as text” has all of them.',
    group: 'What was said',
    newMessages: 'New messages',
    you: 'You',
    team: 'Safety team',
    /** For those who only hear it: who says what follows. */
    says: (name: string) => `${name}:`,
    ending: {
      stopped: 'You stopped this reply.',
      interrupted: 'This reply was cut off.',
      failed: 'This reply did not come through.',
    } satisfies Record<Exclude<MessageStatus, 'complete'>, string>,
    noAnswer: (name: string) => `${name} could not answer just now.`,
    standIn: 'The AI model is away just now. The built-in companion answers in its place; it works by rules.',
    queued: 'Waits for the reply before it',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Could not be copied',
    remember: 'Remember this',
    anotherReply: 'Another reply',
  },
  outgoing: {
    notSent: 'Not sent.',
    sendAgain: 'Send again',
    edit: 'Edit',
    sending: 'Sending…',
    waiting: 'Waiting for the connection',
  },
  composer: {
    form: 'Write a message',
    message: 'Message',
    placeholder: (name: string) => `Write to ${name}…`,
    offline: 'No connection right now. What you send is kept here and goes out by itself when it is back.',
    send: 'Send',
    stop: 'Stop',
    tooLong: 'The message is too long.',
    tooMany: (characters: number) =>
      plural(characters, {
        one: `${figures.format(characters)} character too many: send the rest as another message.`,
        other: `${figures.format(characters)} characters too many: send the rest as another message.`,
      }),
    count: (characters: number, most: number) => `${figures.format(characters)} of ${figures.format(most)} characters`,
  },
};
