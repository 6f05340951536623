import type { Context, CookieJar } from '../context.ts';
import { refuse } from '../refusal.ts';

/** Where the session cookie goes. A WebSocket message cannot set one. */
export function jarOf({ cookies }: Context): CookieJar {
  if (cookies !== null) return cookies;
  throw refuse('input.invalid', {
    issues: [{ path: '', message: 'this call sets a cookie: make it over HTTP, or take a token from account.issueToken' }],
  });
}
