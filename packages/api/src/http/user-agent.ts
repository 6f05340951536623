import type { IncomingHttpHeaders } from 'node:http';

const USER_AGENT_MAX = 120;

/** What the client calls itself, shortened; an empty text when it says nothing. */
export const userAgentOf = (headers: IncomingHttpHeaders): string => (headers['user-agent'] ?? '').slice(0, USER_AGENT_MAX);
