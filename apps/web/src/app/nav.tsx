import { Activity, Bell, House, LayoutDashboard, MessageCircleHeart, Settings, ShieldAlert } from 'lucide-react';
import type { NavItem } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

type Names = Words['shell']['nav'];

export const personNav = (names: Names): readonly NavItem[] => [
  { to: '/', label: names.home, icon: <House aria-hidden />, exact: true },
  { to: '/session/{-$id}', params: { id: undefined }, label: names.talk, icon: <MessageCircleHeart aria-hidden /> },
  { to: '/notifications', label: names.notifications, icon: <Bell aria-hidden /> },
  { to: '/settings', label: names.settings, icon: <Settings aria-hidden /> },
];

/** `waiting`: the open alerts that nobody has. */
export const staffNav = (names: Names, waiting: number): readonly NavItem[] => [
  { to: '/admin', label: names.overview, icon: <LayoutDashboard aria-hidden />, exact: true },
  {
    to: '/admin/safety/{-$alertId}',
    params: { alertId: undefined },
    label: names.safety,
    icon: <ShieldAlert aria-hidden />,
    count: { of: waiting, words: names.heldByNobody },
  },
  { to: '/admin/sessions', label: names.sessions, icon: <Activity aria-hidden /> },
  { to: '/notifications', label: names.notifications, icon: <Bell aria-hidden /> },
];
