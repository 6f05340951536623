import { afterEach, expect, test, vi } from 'vitest';
import { createWorld, hangingModel } from '../src/index.ts';
import { begin } from './world.ts';

/** As many as a node may have been writing when it died. */
const ORPHANS = 180;
/** After a pause in its looks a node leaves orphans alone for a while. Milliseconds. */
const SETTLED = 3_500;

afterEach(() => void vi.useRealTimers());

test('F04: the replies of a dead node are closed in one go, however many it was writing', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const lookOnce = () => void vi.advanceTimersByTime(1_000);
  await using world = await createWorld({ model: hangingModel() });
  const { conversationId } = await begin(await world.person(0));
  const since = performance.now();
  await expect.poll(() => (lookOnce(), performance.now() - since), { timeout: 3 * SETTLED, interval: 200 }).toBeGreaterThan(SETTLED);
  await world.db.transaction(async (tx) =>
    tx.sql.execute(`insert into reply (id, conversation_id, in_reply_to, state, owner, lease_until)
      select gen_random_uuid(), '${conversationId}', gen_random_uuid(), 'running', 'a dead node', 0 from generate_series(1, ${ORPHANS})`),
  );
  lookOnce();
  // No interval that was begun above comes round any more.
  vi.useRealTimers();
  const left = async () => (await world.db.read(async (tx) => tx.sql.execute(`select 1 from reply where state = 'running'`))).rows.length;
  await expect.poll(left, { timeout: 30_000 }).toBe(0);
}, 60_000);
