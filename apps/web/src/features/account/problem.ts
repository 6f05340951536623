import { refusalOf } from '@ezri/client';

/** What to show after a refused sign-in: a sentence for the form as a whole, and one for each field that is at fault. */
export interface Problem {
  readonly summary: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

const NO_ANSWER = 'Ezri could not be reached. Check your connection and try again: nothing you typed is lost.';

interface Issue {
  /** The field, as `a.b` when it is nested. */
  readonly path: string;
  readonly message: string;
}

const isIssue = (value: unknown): value is Issue =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  typeof value.path === 'string' &&
  'message' in value &&
  typeof value.message === 'string';

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

const waitOf = (details: Record<string, unknown> | undefined): string => {
  const ms = details?.['retryAfterMs'];
  return typeof ms === 'number' && ms > 0 ? ` You can try again in ${Math.ceil(ms / 1_000)} s.` : '';
};

/** Turns the error of `account.signIn` or `account.signUp` into words. The server's own are made for people (contract, REFUSALS). */
export function problemOf(error: unknown): Problem {
  const refusal = refusalOf(error);
  if (!refusal) return { summary: NO_ANSWER, fields: {} };
  const { reason, details, message } = refusal;
  if (reason === 'input.invalid') {
    const issues = Array.isArray(details?.['issues']) ? details['issues'].filter(isIssue) : [];
    const fields = Object.fromEntries(issues.map(({ path, message: words }) => [path, sentence(words)]));
    return { summary: issues.length > 0 ? null : message, fields };
  }
  if (reason === 'account.emailTaken') return { summary: null, fields: { email: message } };
  if (reason === 'account.commonPassword') return { summary: null, fields: { password: message } };
  return { summary: message + waitOf(details), fields: {} };
}
