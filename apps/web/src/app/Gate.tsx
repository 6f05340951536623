import { isStaff } from '@ezri/contract';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMe } from '../features/account/useMe.ts';
import { NotForYou } from '../pages/NotForYou.tsx';
import { SignIn } from '../pages/SignIn.tsx';
import { Unreachable } from '../pages/Unreachable.tsx';
import { useAccount } from '../wire/account.ts';
import { pathInside } from './path-inside.ts';
import { Shell } from './Shell.tsx';
import { SignedIn } from './SignedIn.tsx';
import { Waiting } from './Waiting.tsx';

/** Pages that need an account. Without one: the sign-in page, which comes back here. */
export function AccountGate() {
  const { identity } = useMe();
  if (identity.status === 'unknown') return <Waiting />;
  if (identity.status === 'failed') return <Unreachable onRetry={identity.again} retrying={identity.asking} />;
  const { account } = identity.me;
  if (!account) return <ToSignIn />;
  return (
    <SignedIn account={account} waiting={<Waiting />}>
      <Shell>
        <Outlet />
      </Shell>
    </SignedIn>
  );
}

function ToSignIn() {
  const { href } = useLocation();
  // Where one came from. The address changes under way, before this part of the page goes.
  const [back] = useState(href);
  const navigate = useNavigate();
  useEffect(() => void navigate({ to: '/sign-in', search: back === '/' ? {} : { back }, replace: true }), [navigate, back]);
  return <Waiting />;
}

/** Below the account gate: pages of the safety team. The server refuses everybody else by itself; this only explains it. */
export function StaffGate() {
  return isStaff(useAccount().role) ? <Outlet /> : <NotForYou />;
}

export function SignInGate({ back }: { back: string | undefined }) {
  const { identity } = useMe();
  if (identity.status === 'unknown') return <Waiting />;
  if (identity.status === 'failed') return <Unreachable onRetry={identity.again} retrying={identity.asking} />;
  const { account, demo } = identity.me;
  const home = (role: 'user' | 'admin' | 'super'): string => pathInside(back) ?? (isStaff(role) ? '/admin' : '/');
  return account ? <Leave to={home(account.role)} /> : <SignIn demo={demo} />;
}

/** To an address that is only known while running. */
function Leave({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => void navigate({ href: to, replace: true }), [navigate, to]);
  return <Waiting />;
}
