import { refusalOf } from '@ezri/client';
import type { Words } from '../../words/index.ts';

/** What to show after a refused sign-in: a sentence for the form as a whole, and one for each field that is at fault. */
export interface Problem {
  readonly summary: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

type Field = keyof Words['account']['fields'];

/** The fields that the server did not take (contract, `input.invalid`). */
function fieldsIn(details: Record<string, unknown> | undefined, sentences: Words['account']['fields']): Field[] {
  const issues: unknown[] = Array.isArray(details?.['issues']) ? details['issues'] : [];
  const paths = issues.map((issue) => (typeof issue === 'object' && issue !== null && 'path' in issue ? issue.path : null));
  return paths.filter((path): path is Field => typeof path === 'string' && Object.hasOwn(sentences, path));
}

const waitOf = (details: Record<string, unknown> | undefined, account: Words['account']): string => {
  const ms = details?.['retryAfterMs'];
  return typeof ms === 'number' && ms > 0 ? ` ${account.tryAgainIn(Math.ceil(ms / 1_000))}` : '';
};

/** Turns the error of `account.signIn` or `account.signUp` into words. */
export function problemOf(error: unknown, { account, refusals }: Pick<Words, 'account' | 'refusals'>): Problem {
  const refusal = refusalOf(error);
  if (!refusal) return { summary: account.unreachable, fields: {} };
  const { reason, details } = refusal;
  if (reason === 'input.invalid') {
    const fields = fieldsIn(details, account.fields);
    return {
      summary: fields.length > 0 ? null : refusals[reason],
      fields: Object.fromEntries(fields.map((field) => [field, account.fields[field]])),
    };
  }
  if (reason === 'account.emailTaken') return { summary: null, fields: { email: refusals[reason] } };
  if (reason === 'account.commonPassword') return { summary: null, fields: { password: refusals[reason] } };
  return { summary: refusals[reason] + waitOf(details, account), fields: {} };
}
