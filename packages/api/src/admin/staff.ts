import type { Staff } from '@ezri/contract';
import { listStaff } from '@ezri/store';
import type { Deps } from '../deps.ts';

/** Every active member of staff, by name, and whether a screen of theirs is connected. */
export async function staff(deps: Deps): Promise<Staff[]> {
  const accounts = await deps.db.snapshot(async (tx) => listStaff(tx));
  return accounts.map(({ id, name, role }) => ({ id, name, role, online: deps.presence.isOnline(id) }));
}
