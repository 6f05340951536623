import { Link, type LinkProps } from '@tanstack/react-router';
import { Menu as MenuIcon } from 'lucide-react';
import { useLayoutEffect, type ReactNode } from 'react';
import { cn } from './cn.ts';
import { IconButton } from './IconButton.tsx';
import { Menu, MenuItem } from './Menu.tsx';
import { SkipLink } from './SkipLink.tsx';
import { useWords } from '../words/index.ts';

export interface NavItem {
  to: NonNullable<LinkProps['to']>;
  /** Name every optional part of the address, also as undefined: otherwise it is taken over from the page one is on. */
  params?: LinkProps['params'];
  label: string;
  icon: ReactNode;
  /** Only this very address counts as being there, not what lies below it. */
  exact?: boolean;
  /** Something to see to there: a number beside the name, said as "2 held by nobody". Not shown at 0. */
  count?: { readonly of: number; readonly words: string } | undefined;
}

export interface AppShellProps {
  /** `person`: a light bar on top, and one below on a phone. `staff`: a sidebar, a menu on a phone, and the compact density. */
  variant: 'person' | 'staff';
  nav: readonly NavItem[];
  /** For example the connection pill. */
  status?: ReactNode;
  /** The bell with the number of unread notifications. */
  bell?: ReactNode;
  /** The account's menu. */
  account: ReactNode;
  /** A bar under the header that stays in sight. */
  notice?: ReactNode;
  /** The page fills the screen and scrolls inside itself: a conversation. The bar below makes room for it on a phone. */
  fill?: boolean;
  children: ReactNode;
}

/** Density is set on <html>, so that dialogs and menus, which live outside the shell, follow. */
function useDensity(compact: boolean): void {
  useLayoutEffect(() => {
    if (!compact) return;
    document.documentElement.dataset['density'] = 'compact';
    return () => document.documentElement.removeAttribute('data-density');
  }, [compact]);
}

export function AppShell(props: AppShellProps) {
  useDensity(props.variant === 'staff');
  return (
    <>
      <SkipLink />
      {props.variant === 'staff' ? <StaffShell {...props} /> : <PersonShell {...props} />}
    </>
  );
}

/** Where the status takes more room than usual the word wraps out of sight, and its sign stays. */
const Wordmark = ({ to }: { to: NavItem['to'] }) => (
  <Link
    to={to}
    className="flex h-7 min-w-7 flex-wrap items-center gap-x-2 overflow-hidden rounded-md text-lg leading-7 font-extrabold tracking-tight"
  >
    <img src="/icon.svg" alt="" className="size-7" />
    Ezri
  </Link>
);

const linkClass =
  'inline-flex min-h-11 items-center gap-2 rounded-md px-3 text-sm font-semibold text-ink-soft transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-ink [&_svg]:size-5 [&_svg]:shrink-0';

const Count = ({ count }: Pick<NavItem, 'count'>) =>
  count && count.of > 0 ? (
    <span className="ml-auto min-w-5 rounded-full bg-danger px-1.5 text-center text-xs leading-5 font-bold text-on-danger tabular-nums">
      {count.of}
      <span className="sr-only"> {count.words}</span>
    </span>
  ) : null;

const NavLink = ({ item, className }: { item: NavItem; className?: string }) => (
  <Link
    to={item.to}
    {...(item.params !== undefined && { params: item.params })}
    activeOptions={{ exact: item.exact ?? false }}
    className={cn(linkClass, className)}
  >
    {item.icon}
    {item.label}
    <Count count={item.count} />
  </Link>
);

function PersonShell({ nav, status, bell, account, notice, fill = false, children }: AppShellProps) {
  const { shell } = useWords();
  return (
    <div className={cn('flex flex-col', fill ? 'h-dvh overflow-hidden' : 'min-h-dvh')}>
      <header className="sticky top-0 z-30 border-b border-line bg-paper/95 backdrop-blur">
        <div className={cn('mx-auto flex max-w-7xl items-center gap-2 px-4 sm:h-16', fill ? 'h-14' : 'h-16')}>
          <Wordmark to="/" />
          <nav aria-label={shell.main} className="ml-4 hidden gap-1 sm:flex">
            {nav.map((item) => (
              <NavLink key={item.label} item={item} />
            ))}
          </nav>
          <div className="ml-auto flex shrink-0 items-center gap-1.5">
            {status}
            {bell}
            {account}
          </div>
        </div>
      </header>
      {notice && <div className="sticky top-14 z-20 sm:top-16">{notice}</div>}
      <main
        id="main"
        tabIndex={-1}
        className={cn('flex-1 focus:outline-none', fill ? 'min-h-0' : 'mx-auto w-full max-w-5xl px-4 py-8 pb-24 sm:pb-12')}
      >
        {children}
      </main>
      {!fill && (
        <nav
          aria-label={shell.main}
          className="fixed inset-x-0 bottom-0 z-30 flex justify-around border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
        >
          {nav.map((item) => (
            <NavLink key={item.label} item={item} className="my-1 min-h-13 flex-1 flex-col justify-center gap-0.5 text-xs" />
          ))}
        </nav>
      )}
    </div>
  );
}

function StaffShell({ nav, status, bell, account, notice, children }: AppShellProps) {
  const { shell } = useWords();
  return (
    <div className="flex min-h-dvh flex-col lg:flex-row">
      <aside className="hidden w-56 shrink-0 border-r border-line bg-surface lg:block">
        <div className="sticky top-0 flex h-dvh flex-col gap-4 p-4">
          <Wordmark to="/admin" />
          <nav aria-label={shell.main} className="flex flex-col gap-0.5">
            {nav.map((item) => (
              <NavLink key={item.label} item={item} className="min-h-9" />
            ))}
          </nav>
        </div>
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-line bg-paper/95 px-4 backdrop-blur">
          <div className="flex min-w-0 items-center gap-2 lg:hidden">
            <Menu
              align="start"
              trigger={
                <IconButton label={shell.pages}>
                  <MenuIcon aria-hidden />
                </IconButton>
              }
            >
              {nav.map((item) => (
                <MenuItem key={item.label} asChild>
                  <Link to={item.to} {...(item.params !== undefined && { params: item.params })} activeOptions={{ exact: item.exact ?? false }}>
                    {item.icon}
                    {item.label}
                    <Count count={item.count} />
                  </Link>
                </MenuItem>
              ))}
            </Menu>
            <Wordmark to="/admin" />
          </div>
          <div className="ml-auto flex shrink-0 items-center gap-1.5">
            {status}
            {bell}
            {account}
          </div>
        </header>
        {notice && <div className="sticky top-14 z-20">{notice}</div>}
        <main id="main" tabIndex={-1} className="w-full max-w-[100rem] flex-1 px-4 py-5 focus:outline-none lg:px-6">
          {children}
        </main>
      </div>
    </div>
  );
}
