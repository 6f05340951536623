import { isStaff, type Account } from '@ezri/contract';
import { Link } from '@tanstack/react-router';
import { LogOut, MessageCircle, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { AlertDialog, Avatar, LanguageMenu, Menu, MenuItem, MenuLabel, MenuSeparator, ThemeMenu } from '../../ui/index.ts';
import { unsentIn } from './unsent.ts';
import { useWords } from '../../words/index.ts';

export interface AccountMenuProps {
  account: Account;
  onSignOut: () => void;
}

export function AccountMenu({ account, onSignOut }: AccountMenuProps) {
  const { menu, signOut: question } = useWords().account;
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
          <button type="button" aria-label={menu.name} className="flex size-11 items-center justify-center rounded-full">
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
            <MenuLabel>{menu.goTo}</MenuLabel>
            <MenuItem asChild>
              <Link to="/admin">
                <ShieldCheck aria-hidden /> {menu.staffArea}
              </Link>
            </MenuItem>
            <MenuItem asChild>
              <Link to="/">
                <MessageCircle aria-hidden /> {menu.conversations}
              </Link>
            </MenuItem>
          </>
        )}
        <MenuSeparator />
        <ThemeMenu />
        <MenuSeparator />
        <LanguageMenu />
        <MenuSeparator />
        <MenuItem onSelect={choose}>
          <LogOut aria-hidden /> {menu.signOut}
        </MenuItem>
      </Menu>
      <AlertDialog
        open={unsent > 0}
        onOpenChange={() => setUnsent(0)}
        title={question.title}
        description={question.text(unsent)}
        confirm={question.confirm(unsent)}
        cancel={question.stay}
        variant="danger"
        onConfirm={signOut}
      />
    </>
  );
}
