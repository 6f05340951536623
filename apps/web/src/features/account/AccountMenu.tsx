import { isStaff, type Account } from '@ezri/contract';
import { Link } from '@tanstack/react-router';
import { LogOut, MessageCircle, ShieldCheck } from 'lucide-react';
import { Avatar, Menu, MenuItem, MenuLabel, MenuSeparator, ThemeMenu } from '../../ui/index.ts';

export interface AccountMenuProps {
  account: Account;
  onSignOut: () => void;
}

export function AccountMenu({ account, onSignOut }: AccountMenuProps) {
  return (
    <Menu
      trigger={
        <button type="button" aria-label="Your account" className="flex size-11 items-center justify-center rounded-full">
          <Avatar name={account.name} size="sm" />
        </button>
      }
    >
      <div className="px-2.5 pt-1.5 pb-1">
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
      <MenuItem onSelect={onSignOut}>
        <LogOut aria-hidden /> Sign out
      </MenuItem>
    </Menu>
  );
}
