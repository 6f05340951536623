import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** The queue of alerts, and how it calls for attention from other pages. */
export const queue = {
  title: 'Safety events',
  name: 'Alert queue',
  list: 'Alerts, most urgent first',
  loading: 'Loading alerts',
  notConnected: 'Not connected',
  outdated: 'The queue is no longer kept up to date',
  didNotLoad: 'The queue did not load',
  alertsAreSafe: 'Alerts are safe on the server. Check your connection and try again.',
  showOlder: 'Show older alerts',
  olderFailed: 'Older alerts did not load: try again',
  empty: { title: 'No open alerts', text: 'A new one appears here by itself, the most severe first.' },
  noMatch: { title: 'No alert matches these filters', text: 'Widen the filters to see more.' },
  column: { severity: 'Severity', risk: 'Risk', status: 'Status', heldBy: 'Held by', age: 'Age', take: 'Take' },
  row: {
    within: (clock: string) => `within ${clock}`,
    rose: (clock: string) => `Rose ${clock}`,
    overdue: (clock: string) => `Overdue ${clock}`,
    justIn: 'Just in',
    signs: (count: number) => `${count} signs of risk`,
    escalated: (times: string) => `escalated ${times}`,
    /** Read out with the row: severity first, then what a colleague would say on the phone. */
    withSomebody: (level: string, category: string, pseudonym: string, status: string, name: string) =>
      `${level}: ${category}, ${pseudonym}, ${status}, with ${name}`,
    withNobody: (level: string, category: string, pseudonym: string, status: string) =>
      `${level}: ${category}, ${pseudonym}, ${status}, nobody has it`,
  },
  counts: {
    name: 'Open alerts by level',
    none: '0 open',
    allHeld: (open: number) => `${open} open, each held by somebody`,
    someHeld: (open: number, unassigned: number) => `${open} open, ${unassigned} held by nobody`,
  },
  filter: {
    status: 'Status',
    open: 'Open',
    resolved: 'Resolved',
    all: 'Open and resolved',
    severity: 'Severity',
    anyLevel: 'Any level',
    andAbove: (level: string) => `${level} and above`,
    imminentOnly: 'Imminent only',
    holder: 'Holder',
    anyone: 'Held by anyone',
    me: 'Mine',
    nobody: 'Held by nobody',
  },
  soundOn: 'Sound on',
  soundOff: 'Sound off',
  shortcuts: {
    title: 'Keyboard shortcuts',
    next: 'Next alert',
    previous: 'Previous alert',
    open: 'Open the alert',
    take: 'Take it',
    escalate: 'Escalate it',
    resolve: 'Resolve it',
    close: 'Close the alert',
    help: 'Show these shortcuts',
  },
  ringing: {
    raised: (level: string, category: string, pseudonym: string) => `New alert: ${level}, ${category}, ${pseudonym}`,
    severityRaised: (level: string, category: string, pseudonym: string) => `Severity raised: ${level}, ${category}, ${pseudonym}`,
    appended: (level: string, category: string, pseudonym: string) => `Another sign of danger: ${level}, ${category}, ${pseudonym}`,
  },
  waiting: {
    name: 'Alerts that wait',
    text: (alerts: number, level: number) =>
      plural(alerts, {
        one: `${alerts} alert of level ${level} or more, nobody has it`,
        other: `${alerts} alerts of level ${level} or more, nobody has them`,
      }),
  },
};
