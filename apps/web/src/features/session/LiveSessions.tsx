import { AVATARS } from '@ezri/domain';
import { ErrorState, PageHeader, Pill, useNow } from '../../ui/index.ts';
import { inOrder } from './live-state.ts';
import { SessionCountsLine } from './SessionCountsLine.tsx';
import { SessionTable } from './SessionTable.tsx';
import { useLiveSessions } from './useLiveSessions.ts';
import { useWords } from '../../words/index.ts';

const TICK_MS = 1_000;

/** All conversations that are going on, kept up to date by themselves. */
export function LiveSessions() {
  const { common, sessions: words } = useWords();
  const now = useNow(TICK_MS);
  const { state, live, refresh } = useLiveSessions(now);
  const failure = state.status === 'failed' || (state.status === 'ready' && state.error !== undefined);
  return (
    <>
      <PageHeader
        title={words.title}
        className="mb-2"
        actions={state.status === 'ready' && state.stale && <Pill role="status">{common.catchingUp}</Pill>}
      />
      {live && <SessionCountsLine counts={live.counts} className="mb-5" />}
      {failure && (
        <ErrorState title={live ? words.outdated : words.didNotLoad} onRetry={refresh} className="mb-4">
          {live ? common.mayBeOld : words.checkConnection}
        </ErrorState>
      )}
      {(live || !failure) && (
        <SessionTable sessions={live && inOrder(live.sessions.values())} avatars={AVATARS} now={now} offset={live?.offset ?? 0} />
      )}
    </>
  );
}
