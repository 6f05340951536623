import { AVATARS } from '@ezri/domain';
import { ErrorState, PageHeader, Pill, useNow } from '../../ui/index.ts';
import { inOrder } from './live-state.ts';
import { SessionCountsLine } from './SessionCountsLine.tsx';
import { SessionTable } from './SessionTable.tsx';
import { useLiveSessions } from './useLiveSessions.ts';

const TICK_MS = 1_000;

/** All conversations that are going on, kept up to date by themselves. */
export function LiveSessions() {
  const now = useNow(TICK_MS);
  const { state, live, refresh } = useLiveSessions(now);
  const failure = state.status === 'failed' || (state.status === 'ready' && state.error !== undefined);
  return (
    <>
      <PageHeader
        title="Live sessions"
        className="mb-2"
        actions={state.status === 'ready' && state.stale && <Pill role="status">Catching up</Pill>}
      />
      {live && <SessionCountsLine counts={live.counts} className="mb-5" />}
      {failure && (
        <ErrorState title={live ? 'The list is no longer kept up to date' : 'The list did not load'} onRetry={refresh} className="mb-4">
          {live ? 'What you see may be old.' : 'Check your connection and try again.'}
        </ErrorState>
      )}
      {(live || !failure) && (
        <SessionTable sessions={live && inOrder(live.sessions.values())} avatars={AVATARS} now={now} offset={live?.offset ?? 0} />
      )}
    </>
  );
}
