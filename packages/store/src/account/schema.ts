import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Role } from '@ezri/contract';
import { id, instant, nowMs } from '../columns.ts';

/** Somebody who can sign in. `email` is kept in lower case; `pseudonym` is what staff streams show instead of a name. */
export const account = pgTable(
  'account',
  {
    id: id('id').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull().default('user'),
    passwordHash: text('password_hash').notNull(),
    pseudonym: text('pseudonym').notNull(),
    status: text('status').$type<'active' | 'disabled'>().notNull().default('active'),
    createdAt: instant('created_at').notNull().default(nowMs),
  },
  (table) => [
    uniqueIndex('account_email').on(table.email),
    uniqueIndex('account_pseudonym').on(table.pseudonym),
    index('account_role').on(table.role),
  ],
);

/**
 * One signed-in device or program. Only the SHA-256 of the cookie is kept, so that a copy of this table opens nothing; a session that
 * was made for a token has none. `expires_at` moves on with every use and is where inactivity ends it.
 */
export const session = pgTable(
  'session',
  {
    id: id('id').primaryKey(),
    accountId: id('account_id')
      .notNull()
      .references(() => account.id),
    tokenHash: text('token_hash'),
    proof: text('proof').$type<'cookie' | 'token'>().notNull(),
    userAgent: text('user_agent').notNull(),
    createdAt: instant('created_at').notNull().default(nowMs),
    lastSeenAt: instant('last_seen_at').notNull().default(nowMs),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [uniqueIndex('session_token').on(table.tokenHash), index('session_account').on(table.accountId)],
);
