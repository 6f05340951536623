import { newId, type Role } from '@ezri/contract';
import { accountByEmail, insertAccount, updateAccount, type Database } from '@ezri/store';
import { httpClient, type Server } from '@ezri/testkit';
import type { Direct } from './direct.ts';

const PASSWORD = 'a quiet river in may';

export interface Credentials {
  readonly id: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Makes accounts. The first one signs up like anybody; the others are written beside it with the same password hash, because a hash is meant to take long and
 * thousands of them would be all that a fault run does.
 */
export interface Accounts {
  make(role: Role, count: number): Promise<Credentials[]>;
}

export async function createAccounts(server: Server, direct: Pick<Direct, 'db'>, mark: string): Promise<Accounts> {
  const first = `${mark}-0@chaos.example`;
  await httpClient(server).account.signUp.mutate({ email: first, password: PASSWORD, name: `First ${mark}` });
  const known = await direct.db.read(async (tx) => accountByEmail(tx, first));
  if (known === null) throw new Error('The account that was just made is not in the database.');
  let made = 0;
  const one = async (role: Role): Promise<Credentials> => {
    const number = (made += 1);
    const id = newId();
    const email = `${mark}-${number}@chaos.example`;
    const row = { id, email, name: `${role} ${mark} ${number}`, role, passwordHash: known.passwordHash, pseudonym: `Chaos ${mark} ${number}` };
    if ((await direct.db.transaction(async (tx) => insertAccount(tx, row))) === null) throw new Error(`The account ${email} could not be made.`);
    return { id, email, password: PASSWORD };
  };
  return {
    async make(role, count) {
      const accounts: Credentials[] = [];
      for (let number = 0; number < count; number += 1) accounts.push(await one(role));
      return accounts;
    },
  };
}

/** Accounts for a server whose database nobody else can open: everybody signs up, and staff are those of the demo. */
export function embeddedAccounts(server: Server, mark: string): Accounts {
  const staff = ['staff@ezri.local', 'staff2@ezri.local', 'super@ezri.local'].map((email) => ({ email, password: 'ezri-demo-2026' }));
  let made = 0;
  return {
    async make(role, count) {
      const accounts: Credentials[] = [];
      for (let number = 0; number < count; number += 1) {
        // The demo has three of them: more staff than that are further devices of the same.
        const given = role === 'user' ? null : staff[made % staff.length];
        if (given === undefined) throw new Error('The demo has no staff.');
        made += 1;
        const credentials = given ?? { email: `${mark}-${made}@chaos.example`, password: PASSWORD };
        if (given === null) await httpClient(server).account.signUp.mutate({ ...credentials, name: `Person ${mark} ${made}` });
        const { account } = await httpClient(server).account.issueToken.mutate(credentials);
        accounts.push({ ...credentials, id: account.id });
      }
      return accounts;
    },
  };
}

export const setRole = async (db: Database, id: string, role: Role): Promise<void> => {
  await db.transaction(async (tx) => updateAccount(tx, id, { role }));
};
