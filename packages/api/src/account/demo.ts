import type { Me } from '@ezri/contract';
import { accountByEmail, type Database } from '@ezri/store';
import { createAccount } from './create-account.ts';
import type { Passwords } from './passwords.ts';

const PASSWORD = 'ezri-demo-2026';
const PEOPLE = [
  { email: 'user@ezri.local', name: 'Robin', role: 'user' },
  { email: 'second@ezri.local', name: 'Sam', role: 'user' },
  { email: 'staff@ezri.local', name: 'Dana (staff)', role: 'admin' },
  { email: 'staff2@ezri.local', name: 'Lee (staff)', role: 'admin' },
  { email: 'super@ezri.local', name: 'Morgan (super)', role: 'super' },
] as const;

/** The accounts of the demo with their common password. */
export const demoSignIns = (): Me['demo'] => PEOPLE.map((person) => ({ ...person, password: PASSWORD }));

/** Makes the demo accounts that are not there yet. Safe to run again, and on several nodes at once. */
export async function seedDemo(db: Database, passwords: Passwords): Promise<void> {
  for (const person of PEOPLE) {
    const known = await db.read(async (tx) => accountByEmail(tx, person.email));
    if (known !== null) continue;
    const passwordHash = await passwords.hash(PASSWORD);
    await db.transaction(async (tx) => createAccount(tx, { ...person, passwordHash }));
  }
}
