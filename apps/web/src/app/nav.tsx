import { Activity, Bell, House, LayoutDashboard, MessageCircleHeart, ShieldAlert } from 'lucide-react';
import type { NavItem } from '../ui/index.ts';

export const PERSON_NAV: readonly NavItem[] = [
  { to: '/', label: 'Home', icon: <House aria-hidden />, exact: true },
  { to: '/session/{-$id}', params: { id: undefined }, label: 'Talk', icon: <MessageCircleHeart aria-hidden /> },
  { to: '/notifications', label: 'Notifications', icon: <Bell aria-hidden /> },
];

/** `waiting`: the open alerts that nobody has. */
export const staffNav = (waiting: number): readonly NavItem[] => [
  { to: '/admin', label: 'Overview', icon: <LayoutDashboard aria-hidden />, exact: true },
  {
    to: '/admin/safety/{-$alertId}',
    params: { alertId: undefined },
    label: 'Safety events',
    icon: <ShieldAlert aria-hidden />,
    count: { of: waiting, words: 'held by nobody' },
  },
  { to: '/admin/sessions', label: 'Live sessions', icon: <Activity aria-hidden /> },
  { to: '/notifications', label: 'Notifications', icon: <Bell aria-hidden /> },
];
