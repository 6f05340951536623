import { z } from 'zod';

/**
 * Every way in which a call can be refused. `code` is tRPC's own code and arrives as `error.data.code`; the key of the row arrives as
 * `error.data.reason`; `message` is what a person may be shown and says what to do.
 */
export const REFUSALS = {
  'input.invalid': { code: 'BAD_REQUEST', message: 'Something in this request is not as it should be. See the details for each field.' },
  'feed.malformedCursor': {
    code: 'BAD_REQUEST',
    message: 'This cursor is not one that the server gave out. Fetch the snapshot again and start from its cursor.',
  },
  'account.required': { code: 'UNAUTHORIZED', message: 'Please sign in first.' },
  'account.wrongCredentials': { code: 'UNAUTHORIZED', message: 'This e-mail address and password do not belong together.' },
  'account.tokenExpired': { code: 'UNAUTHORIZED', message: 'This token has expired. Ask account.issueToken for a new one.' },
  'account.tokenInvalid': { code: 'UNAUTHORIZED', message: 'This token was not accepted. Ask account.issueToken for a new one.' },
  'account.forbidden': { code: 'FORBIDDEN', message: 'Your account may not do this.' },
  'account.emailTaken': { code: 'CONFLICT', message: 'There is an account with this e-mail address already. Sign in instead.' },
  'account.commonPassword': { code: 'BAD_REQUEST', message: 'This password is among the most common ones. Choose another.' },
  'account.tooManyAttempts': { code: 'TOO_MANY_REQUESTS', message: 'Too many attempts. Wait a little and try again.' },
  'request.origin': { code: 'FORBIDDEN', message: 'This request came from an address that is not allowed. Add it to FRONTEND_URL if it is yours.' },
  'limit.rate': { code: 'TOO_MANY_REQUESTS', message: 'That was a lot at once. Wait a moment and try again: nothing you sent before was lost.' },
  'limit.subscriptions': { code: 'TOO_MANY_REQUESTS', message: 'This connection has too many subscriptions. Stop one first.' },
  'conversation.notFound': { code: 'NOT_FOUND', message: 'There is no such conversation, or it is not yours.' },
  'conversation.ended': { code: 'PRECONDITION_FAILED', message: 'This conversation has ended. Start a new one to go on.' },
  'conversation.idTaken': { code: 'CONFLICT', message: 'This id is in use already. Make a new one and send again.' },
  'conversation.unknownAvatar': { code: 'BAD_REQUEST', message: 'There is no such avatar. conversation.avatars lists them.' },
  'conversation.nothingToRetry': { code: 'PRECONDITION_FAILED', message: 'This message has its reply, or one is being written.' },
  'conversation.alertOpen': {
    code: 'PRECONDITION_FAILED',
    message: 'What was said here has raised an alert that our safety team has not closed yet. Once they have, you can delete this conversation.',
  },
  'conversation.memoryNotFound': { code: 'NOT_FOUND', message: 'There is no such memory, or it is not yours.' },
  'conversation.memoryFull': { code: 'PRECONDITION_FAILED', message: 'Ezri remembers as much as it can. Remove something first.' },
  'conversation.planChanged': { code: 'CONFLICT', message: 'Your safety plan was changed on another device. Look at it again and then save.' },
  'conversation.tooManyReplies': {
    code: 'PRECONDITION_FAILED',
    message: 'There were many replies to this message already. Say it in other words to get another.',
  },
  'conversation.protocolUnavailable': {
    code: 'SERVICE_UNAVAILABLE',
    message:
      'Ezri cannot start a conversation right now because its safety protocol is not ready. If you are in danger, call your local emergency number.',
  },
  'voice.notOpen': { code: 'PRECONDITION_FAILED', message: 'This voice channel is not open any more. Call voice.open for another.' },
  'voice.needsSocket': { code: 'PRECONDITION_FAILED', message: 'Sound needs a WebSocket connection. Call voice.open over one.' },
  'voice.tooMany': {
    code: 'TOO_MANY_REQUESTS',
    message: 'You are talking with Ezri in too many places at once. Stop one of them first, or go on by text.',
  },
  'voice.busy': { code: 'SERVICE_UNAVAILABLE', message: 'Ezri cannot listen to one more voice right now. Go on by text, or try again in a minute.' },
  'crisis.notFound': { code: 'NOT_FOUND', message: 'There is no such alert.' },
  'crisis.alreadyAssigned': { code: 'CONFLICT', message: 'Somebody else has taken this alert.' },
  'crisis.changed': { code: 'CONFLICT', message: 'This alert has changed since you looked. Read it again and decide again.' },
  'crisis.transitionForbidden': { code: 'PRECONDITION_FAILED', message: 'This step is not possible from where the alert is now.' },
  'crisis.notOwner': { code: 'FORBIDDEN', message: 'Only the member of staff who has this alert can do this. Take it first.' },
  'crisis.notStaff': { code: 'BAD_REQUEST', message: 'An alert can only be assigned to a member of staff.' },
  'notifications.notFound': { code: 'NOT_FOUND', message: 'There is no such notification, or it is not yours.' },
  'request.keyReused': { code: 'CONFLICT', message: 'This idempotency key belongs to another request. Make a new one.' },
  'server.unavailable': {
    code: 'SERVICE_UNAVAILABLE',
    message: 'Ezri is catching its breath. Your message is safe with you: it will be sent again.',
  },
  'server.fault': { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side. Please try again; if it stays, give support the id.' },
} as const;

export type Reason = keyof typeof REFUSALS;
export const Reason = z.enum(Object.keys(REFUSALS) as [Reason, ...Reason[]]);

/**
 * `error.data` of every refused call, beside tRPC's own fields. `details` by reason: `input.invalid` {issues: [{path: 'a.b', message}]};
 * `crisis.alreadyAssigned` {assignee: {id, name}}; `crisis.changed`, `conversation.planChanged` {version}; `*.rate`, `account.tooManyAttempts` {retryAfterMs}; `server.fault` {faultId}.
 */
export const RefusalData = z.object({ reason: Reason, details: z.record(z.string(), z.unknown()).optional() });
export type RefusalData = z.infer<typeof RefusalData>;
