import { PASSWORD_MAX, PASSWORD_MIN } from '@ezri/contract';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** Signing in, signing up and the account's menu. */
export const account = {
  signIn: 'Sign in',
  signUp: 'Create an account',
  create: 'Create account',
  choice: 'Sign in or create an account',
  name: 'What should Ezri call you?',
  nameHelp: 'A first name or any other name. Only you see it.',
  email: 'E-mail',
  password: 'Password',
  passwordHelp: (least: number) => `At least ${least} characters.`,
  demo: {
    title: 'This is a demo. Look around as',
    /** Before an address. */
    continueAs: 'Continue as',
    staff: 'Staff',
    super: 'Super',
  },
  /** What is wrong with a field that the server did not take. */
  fields: {
    name: 'Tell us what to call you, in at most 80 characters.',
    email: 'This is not an e-mail address.',
    password: `Use ${PASSWORD_MIN} to ${PASSWORD_MAX} characters.`,
  },
  unreachable: 'Ezri could not be reached. Check your connection and try again: nothing you typed is lost.',
  tryAgainIn: (seconds: number) => `You can try again in ${seconds} s.`,
  menu: {
    name: 'Your account',
    goTo: 'Go to',
    staffArea: 'Staff area',
    conversations: 'Conversations',
    signOut: 'Sign out',
  },
  signOut: {
    title: 'Sign out now?',
    text: (messages: number) =>
      plural(messages, {
        one: `${messages} message has not reached Ezri yet. Signing out removes what is kept on this device.`,
        other: `${messages} messages have not reached Ezri yet. Signing out removes what is kept on this device.`,
      }),
    confirm: (messages: number) => plural(messages, { one: 'Sign out and lose it', other: 'Sign out and lose them' }),
    stay: 'Stay signed in',
    failed: 'You are still signed in',
  },
};
