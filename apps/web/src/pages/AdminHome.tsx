import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Overview, type AdminLinks } from '../features/admin/index.ts';

const Link = ({ href, children }: { href: string; children: ReactNode }) => (
  <RouterLink to={href} className="font-semibold text-accent-ink underline underline-offset-2">
    {children}
  </RouterLink>
);
const links: AdminLinks = { Link };

export function AdminHome() {
  return <Overview links={links} />;
}
