import { Activity, Bell, House, LayoutDashboard, MessageCircleHeart, ShieldAlert } from 'lucide-react';
import type { NavItem } from '../ui/index.ts';

export const PERSON_NAV: readonly NavItem[] = [
  { to: '/', label: 'Home', icon: <House aria-hidden />, exact: true },
  { to: '/session/{-$id}', params: { id: undefined }, label: 'Talk', icon: <MessageCircleHeart aria-hidden /> },
  { to: '/notifications', label: 'Notifications', icon: <Bell aria-hidden /> },
];

export const STAFF_NAV: readonly NavItem[] = [
  { to: '/admin', label: 'Overview', icon: <LayoutDashboard aria-hidden />, exact: true },
  { to: '/admin/safety/{-$alertId}', params: { alertId: undefined }, label: 'Safety events', icon: <ShieldAlert aria-hidden /> },
  { to: '/admin/sessions', label: 'Live sessions', icon: <Activity aria-hidden /> },
  { to: '/notifications', label: 'Notifications', icon: <Bell aria-hidden /> },
];
