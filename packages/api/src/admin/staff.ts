import type { Staff } from '@ezri/contract';
import { listStaff, staffOnline } from '@ezri/store';
import type { Deps } from '../deps.ts';

/** Every active member of staff, by name, and whether a screen of theirs is connected to any node. */
export async function staff({ db, node }: Pick<Deps, 'db' | 'node'>): Promise<Staff[]> {
  await node.tellOnline();
  return db.snapshot(async (tx) => {
    const online = await staffOnline(tx);
    return (await listStaff(tx)).map(({ id, name, role }) => ({ id, name, role, online: online.has(id) }));
  });
}
