import type { Account } from '@ezri/contract';

/** What an account's owner sees of it. */
export const accountView = ({ id, email, name, role }: Account): Account => ({ id, email, name, role });
