import type { CompanionState, Connection, Mode } from '@ezri/contract';

/** What staff see of the conversations that are going on. */
export const sessions = {
  title: 'Live sessions',
  inNumbers: 'Live sessions in numbers',
  /** Each stands after its number. */
  active: 'active',
  connected: 'connected',
  messages: 'messages',
  outdated: 'The list is no longer kept up to date',
  didNotLoad: 'The list did not load',
  checkConnection: 'Check your connection and try again.',
  loading: 'Loading live sessions',
  empty: { title: 'Nobody is talking with Ezri right now', text: 'A conversation appears here as soon as it starts.' },
  column: {
    person: 'Person',
    risk: 'Risk',
    companion: 'Companion',
    mode: 'Mode',
    connection: 'Connection',
    messages: 'Messages',
    duration: 'Duration',
  },
  state: { idle: 'Idle', listening: 'Listening', thinking: 'Thinking', speaking: 'Speaking' } satisfies Record<CompanionState, string>,
  connection: { connected: 'Connected', away: 'Away', disconnected: 'Disconnected' } satisfies Record<Connection, string>,
  mode: { text: 'Text', voice: 'Voice' } satisfies Record<Mode, string>,
  ended: 'Ended',
  /** `age` in one unit: "3 min". */
  awayFor: (age: string) => `away ${age}`,
};
