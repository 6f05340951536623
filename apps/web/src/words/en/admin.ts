import type { ActivityKind, BreakerState, FaultReason, HealthStatus } from '@ezri/contract';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** The overview of the safety team. */
export const admin = {
  title: 'Overview',
  text: 'Who is here, what is going on, and how Ezri is doing.',
  outdated: 'These figures are no longer kept up to date',
  didNotLoad: 'The figures did not load',
  asOf: (time: string) => `Not connected: as of ${time}`,
  tile: {
    people: 'People online',
    staff: 'Staff online',
    sessions: 'Active sessions',
    seeSessions: 'See them',
    messages: 'Messages in the last minute',
    alerts: 'Open alerts',
    openQueue: 'Open the queue',
    heldByNobody: (alerts: number) => `${alerts} held by nobody`,
  },
  chart: {
    messages: 'Messages a minute',
    sessions: 'Active sessions',
    people: 'People online',
    unit: { messages: 'messages', sessions: 'sessions', people: 'people' },
    latest: (value: number, time: string) => `${value} at ${time}`,
    nothing: 'no figures yet',
    summary: (title: string, highest: number, unit: string) =>
      `${title} over the past hour, up to ${highest} ${unit} a minute; the table below has the figures`,
    asTable: 'Show as table',
    minute: 'Minute',
  },
  system: {
    title: 'System',
    list: 'System health',
    database: 'Database',
    feed: 'Event feed',
    model: 'Companion model',
    hearing: 'Speech to text',
    speaking: 'Text to speech',
    health: { ok: 'Working', degraded: 'Limping', down: 'Down' } satisfies Record<HealthStatus, string>,
    was: (health: string) => `Was: ${health}`,
    /** The server says how a part is in English. */
    detail: (english: string) => english,
    milliseconds: (ms: number) => `${ms} ms`,
    provider: {
      breaker: {
        closed: 'Is in use',
        open: 'Is left alone for a while',
        halfOpen: 'Is being tried once',
      } satisfies Record<BreakerState, string>,
      lastSuccess: (time: string) => `Last success ${time}`,
      lastFault: (time: string, fault: string) => `Last fault ${time}: ${fault}`,
      standIns: (count: number) =>
        plural(count, { one: `${count} reply by the scripted companion`, other: `${count} replies by the scripted companion` }),
      fault: {
        unauthorised: 'the key was not accepted',
        rateLimited: 'asked too often',
        unavailable: 'not to be reached',
        timeout: 'no answer in time',
        malformed: 'an answer that cannot be read',
        cut: 'an answer that broke off',
        empty: 'an empty answer',
        tooLarge: 'an answer that is too long',
        redirected: 'a redirect, which is not followed',
        refused: 'the request was refused',
        resting: 'not asked',
      } satisfies Record<FaultReason, string>,
    },
  },
  activity: {
    title: 'Activity',
    list: 'Latest activity',
    loading: 'Loading the activity',
    outdated: 'The activity is not up to date',
    empty: { title: 'Nothing yet', text: 'Conversations and alerts show up here as they happen.' },
    openAlert: 'Open alert',
    seeSessions: 'See sessions',
    /** `{who}`: a pseudonym, or somebody on the staff. */
    line: {
      'account.signedUp': '{who} signed up',
      'session.started': '{who} started a conversation',
      'session.ended': '{who} ended a conversation',
      'crisis.raised': 'An alert was raised for {who}',
      'crisis.severityRaised': 'The severity rose for {who}',
      'crisis.acknowledged': '{who} acknowledged an alert',
      'crisis.assigned': '{who} took or assigned an alert',
      'crisis.released': '{who} gave an alert back',
      'crisis.escalated': '{who} escalated an alert',
      'crisis.resolved': '{who} resolved an alert',
      'crisis.reopened': '{who} reopened an alert',
    } satisfies Record<ActivityKind, string>,
  },
};
