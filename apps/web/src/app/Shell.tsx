import { isStaff } from '@ezri/contract';
import { useLocation, useMatches, useNavigate } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { AccountMenu } from '../features/account/AccountMenu.tsx';
import { useSignOut } from '../features/account/useSignOut.ts';
import { useStayActive } from '../features/account/useStayActive.ts';
import { AlertWatch, useWaiting, WaitingBar } from '../features/crisis/index.ts';
import { Bell, InboxProvider } from '../features/notifications/index.ts';
import { AppShell, Button, ConnectionPill, toast } from '../ui/index.ts';
import { useAccount } from '../wire/account.ts';
import { useConnection, useLine } from '../wire/connection.ts';
import { PERSON_NAV, staffNav } from './nav.tsx';

/** The frame around every page of somebody who is signed in. Staff keep theirs on the pages that both kinds have. */
export function Shell({ children }: { children: ReactNode }) {
  const account = useAccount();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const fill = useMatches().some(({ staticData }) => staticData.fill === true);
  const { signOut, failed } = useSignOut(() => location.assign('/sign-in'));
  const staff = isStaff(account.role);
  const onQueue = pathname.startsWith('/admin/safety');
  const { unassigned } = useWaiting();
  const isStaffPage = staff && (pathname.startsWith('/admin') || pathname.startsWith('/notifications'));

  useStayActive();

  useEffect(() => {
    if (failed) toast.error('You are still signed in', { body: 'Ezri could not be reached. Try again in a moment.' });
  }, [failed]);

  return (
    <InboxProvider onFollow={(href) => void navigate({ href })}>
      <AppShell
        variant={isStaffPage ? 'staff' : 'person'}
        nav={isStaffPage ? staffNav(unassigned) : PERSON_NAV}
        status={<LineStatus />}
        bell={<Bell />}
        account={<AccountMenu account={account} onSignOut={signOut} />}
        notice={staff && !onQueue && <WaitingBar onOpen={() => void navigate({ href: '/admin/safety' })} />}
        fill={fill}
      >
        {children}
        {staff && !onQueue && <AlertWatch onOpen={(alertId) => void navigate({ href: `/admin/safety/${alertId}` })} />}
      </AppShell>
    </InboxProvider>
  );
}

function LineStatus() {
  const state = useConnection();
  const line = useLine();
  return (
    <>
      <ConnectionPill state={state} />
      {(state.kind === 'refused' || state.kind === 'reconnecting') && (
        <Button size="sm" onClick={line.reconnectNow}>
          {state.kind === 'refused' ? 'Reconnect' : 'Try now'}
        </Button>
      )}
    </>
  );
}
