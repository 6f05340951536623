import { z } from 'zod';
import { Id, Instant } from './ids.ts';
import { Language } from './language.ts';
import { Text } from './text.ts';

export const Role = z.enum(['user', 'admin', 'super']);
export type Role = z.infer<typeof Role>;

/** Staff are the people who watch over conversations: role admin or super. */
export const isStaff = (role: Role): boolean => role === 'admin' || role === 'super';

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 128;

export const Email = z
  .email('not an e-mail address')
  .max(254)
  .transform((text) => text.toLowerCase());
export const Password = z
  .string()
  .min(PASSWORD_MIN, `use at least ${PASSWORD_MIN} characters`)
  .max(PASSWORD_MAX, `use at most ${PASSWORD_MAX} characters`);

export const Account = z.object({ id: Id, email: z.string(), name: z.string(), role: Role });
export type Account = z.infer<typeof Account>;

/** `language`: of the first notification. */
export const SignUpInput = z.object({
  email: Email,
  password: Password,
  name: Text.trim().min(1, 'tell us what to call you').max(80),
  language: Language.default('en'),
});
export const SignInInput = z.object({ email: Email, password: z.string().min(1).max(PASSWORD_MAX) });

/** For clients that are not browsers. Without credentials the caller's own session or token is renewed. */
export const IssueTokenInput = z.object({ email: Email, password: z.string().min(1).max(PASSWORD_MAX) }).optional();

/** A signed JWT and the moment it expires, at most 15 minutes from now. */
export const IssuedToken = z.object({ token: z.string(), expiresAt: Instant, account: Account });
export type IssuedToken = z.infer<typeof IssuedToken>;

/** Who is asking, and the accounts that the sign-in page offers (demo mode only, empty otherwise). */
export const Me = z.object({
  account: Account.nullable(),
  demo: z.array(z.object({ email: z.string(), password: z.string(), name: z.string(), role: Role })),
});
export type Me = z.infer<typeof Me>;
