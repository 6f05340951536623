import type { ListNotificationsInput, NotificationList, NotificationPreferences } from '@ezri/contract';
import { countNotifications, cursorOf, listNotifications, readInbox, setMuted } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';

export async function list(deps: Deps, actor: Actor, input: z.infer<typeof ListNotificationsInput>): Promise<NotificationList> {
  return deps.db.snapshot(async (tx) => ({
    notifications: await listNotifications(tx, actor.id, { filter: input.filter, limit: input.limit, before: input.before ?? null }),
    counts: await countNotifications(tx, actor.id),
    rev: (await readInbox(tx, actor.id)).rev,
    cursor: await cursorOf(tx, `user:${actor.id}`),
  }));
}

export async function preferences(deps: Deps, actor: Actor): Promise<NotificationPreferences> {
  return deps.db.snapshot(async (tx) => ({ muted: (await readInbox(tx, actor.id)).muted }));
}

export async function setPreferences(deps: Deps, actor: Actor, input: NotificationPreferences): Promise<NotificationPreferences> {
  const muted = [...new Set(input.muted)];
  await deps.db.transaction(async (tx) => setMuted(tx, actor.id, muted));
  return { muted };
}
