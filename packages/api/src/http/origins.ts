import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether pages of `origin` may talk to us: an exact entry of the list, or our own address, which is what the browser itself put into `Host`.
 * `null`, a suffix, another port or another scheme than http(s) never match.
 */
export function originAllowed(origin: string, host: string | undefined, allowed: readonly string[]): boolean {
  if (allowed.includes(origin)) return true;
  return host !== undefined && host !== '' && (origin === `http://${host}` || origin === `https://${host}`);
}

/**
 * Whether a call that changes something may come from where it comes from. A browser always says where (`Origin`, or `Sec-Fetch-Site`);
 * whoever says nothing is no browser, and then it must not carry a browser's cookie.
 */
export function callAllowed(headers: IncomingHttpHeaders, allowed: readonly string[], hasCookie: boolean): boolean {
  if (headers.origin !== undefined) return originAllowed(headers.origin, headers.host, allowed);
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return !hasCookie;
}
