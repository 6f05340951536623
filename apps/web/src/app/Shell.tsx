import { isStaff } from '@ezri/contract';
import { RotateCw } from 'lucide-react';
import { useLocation, useMatches, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { AccountMenu } from '../features/account/AccountMenu.tsx';
import { useSignOut } from '../features/account/useSignOut.ts';
import { useStayActive } from '../features/account/useStayActive.ts';
import { AlertWatch, useWaiting, WaitingBar } from '../features/crisis/index.ts';
import { Bell, InboxProvider } from '../features/notifications/index.ts';
import { AppShell, Button, ConnectionPill, toast } from '../ui/index.ts';
import { useAccount } from '../wire/account.ts';
import { useConnection, useLine } from '../wire/connection.ts';
import { personNav, staffNav } from './nav.tsx';
import { useWords } from '../words/index.ts';

/** The frame around every page of somebody who is signed in. Staff keep theirs on the pages that both kinds have. */
export function Shell({ children }: { children: ReactNode }) {
  const account = useAccount();
  const words = useWords();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const fill = useMatches().some(({ staticData }) => staticData.fill === true);
  const { signOut, failed } = useSignOut(() => location.assign('/sign-in'));
  const staff = isStaff(account.role);
  const onQueue = pathname.startsWith('/admin/safety');
  const { unassigned } = useWaiting();
  const isStaffPage = staff && (pathname.startsWith('/admin') || pathname.startsWith('/notifications'));

  useStayActive();

  const tellFailed = useEffectEvent(() => toast.error(words.account.signOut.failed, { body: words.common.unreachable }));
  useEffect(() => {
    if (failed) tellFailed();
  }, [failed]);

  return (
    <InboxProvider onFollow={(href) => void navigate({ href })}>
      <AppShell
        variant={isStaffPage ? 'staff' : 'person'}
        nav={isStaffPage ? staffNav(words.shell.nav, unassigned) : personNav(words.shell.nav)}
        status={<LineStatus />}
        bell={<Bell />}
        account={<AccountMenu account={account} onSignOut={signOut} />}
        notice={staff && !onQueue && <WaitingBar onOpen={() => void navigate({ href: '/admin/safety' })} />}
        fill={fill}
      >
        {children}
        {staff && !onQueue && <AlertWatch accountId={account.id} onOpen={(alertId) => void navigate({ href: `/admin/safety/${alertId}` })} />}
      </AppShell>
    </InboxProvider>
  );
}

function LineStatus() {
  const state = useConnection();
  const line = useLine();
  const { connection } = useWords().shell;
  return (
    <>
      <ConnectionPill state={state} />
      {(state.kind === 'refused' || state.kind === 'reconnecting') && (
        <Button size="sm" onClick={line.reconnectNow} icon={<RotateCw aria-hidden className="size-4 sm:hidden" />}>
          <span className="max-sm:sr-only">{state.kind === 'refused' ? connection.reconnect : connection.tryNow}</span>
        </Button>
      )}
    </>
  );
}
