import { ProviderFault } from './provider-fault.ts';

const SECOND_MS = 1_000;

/** What a status means; null for success. Reads nothing of the body. */
export function faultOfStatus({ ok, status, type, headers }: Response, now = Date.now()): ProviderFault | null {
  if (ok) return null;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return new ProviderFault('redirected');
  if (status === 401 || status === 403) return new ProviderFault('unauthorised');
  if (status === 429) return new ProviderFault('rateLimited', retryAfterMs(headers, now));
  if (status === 408 || status >= 500) return new ProviderFault('unavailable', retryAfterMs(headers, now));
  return new ProviderFault('refused');
}

/** `Retry-After` is in seconds or a date (RFC 9110, 10.2.3). Null when there is none that can be read. */
function retryAfterMs(headers: Headers, now: number): number | null {
  const said = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(said)) return Number(said) * SECOND_MS;
  const at = Date.parse(said);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
