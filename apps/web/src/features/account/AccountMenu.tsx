import { isStaff, type Account } from '@ezri/contract';
import { Link } from '@tanstack/react-router';
import { LogOut, MessageCircle, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { AlertDialog, Avatar, Menu, MenuItem, MenuLabel, MenuSeparator, ThemeMenu } from '../../ui/index.ts';
import { unsentIn } from './unsent.ts';

export interface AccountMenuProps {
  account: Account;
  onSignOut: () => void;
}

export function AccountMenu({ account, onSignOut }: AccountMenuProps) {
  const [unsent, setUnsent] = useState(0);
  const choose = (): void => {
    const left = unsentIn(sessionStorage);
    if (left === 0) onSignOut();
    else setUnsent(left);
  };
  const signOut = (): void => {
    setUnsent(0);
    onSignOut();
  };
  return (
    <>
      <Menu
        trigger={
          <button type="button" aria-label="Your account" className="flex size-11 items-center justify-center rounded-full">
            <Avatar name={account.name} size="sm" />
          </button>
        }
      >
        <div className="max-w-72 px-2.5 pt-1.5 pb-1 break-words">
          <p className="text-sm font-semibold">{account.name}</p>
          <p className="text-xs text-ink-faint">{account.email}</p>
        </div>
        {isStaff(account.role) && (
          <>
            <MenuSeparator />
            <MenuLabel>Go to</MenuLabel>
            <MenuItem asChild>
              <Link to="/admin">
                <ShieldCheck aria-hidden /> Staff area
              </Link>
            </MenuItem>
            <MenuItem asChild>
              <Link to="/">
                <MessageCircle aria-hidden /> Conversations
              </Link>
            </MenuItem>
          </>
        )}
        <MenuSeparator />
        <ThemeMenu />
        <MenuSeparator />
        <MenuItem onSelect={choose}>
          <LogOut aria-hidden /> Sign out
        </MenuItem>
      </Menu>
      <AlertDialog
        open={unsent > 0}
        onOpenChange={() => setUnsent(0)}
        title="Sign out now?"
        description={`${unsent === 1 ? '1 message has' : `${unsent} messages have`} not reached Ezri yet. Signing out removes what is kept on this device.`}
        confirm={unsent === 1 ? 'Sign out and lose it' : 'Sign out and lose them'}
        cancel="Stay signed in"
        variant="danger"
        onConfirm={signOut}
      />
    </>
  );
}
