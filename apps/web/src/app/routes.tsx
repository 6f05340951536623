import { createRootRoute, createRoute, lazyRouteComponent, type AsyncRouteComponent } from '@tanstack/react-router';
import { Broken } from '../pages/Broken.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { AccountGate, SignInGate, StaffGate } from './Gate.tsx';
import { Root } from './Root.tsx';

/*
 * Every page. Pages are loaded when they are first opened; they take what stands in their address as props, and nothing else.
 * `/session/{-$id}` is `/session` as well as `/session/123`: the page stays when the id arrives.
 */

/** The router waits for `page` before it renders the part that passes it its props. */
const loadedWith = <Part extends object>(page: AsyncRouteComponent<never>, part: Part): Part & { preload: () => Promise<void> } =>
  Object.assign(part, { preload: async () => page.preload?.() });

const root = createRootRoute({
  // Of an address that is none of the pages below: each of those has a name of its own.
  staticData: { name: 'notFound' },
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: ({ reset }) => <Broken onRetry={reset} />,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  staticData: { name: 'signIn' },
  validateSearch: ({ back }: Record<string, unknown>): { back?: string } => (typeof back === 'string' ? { back } : {}),
  component: function SignInRoute() {
    return <SignInGate back={signIn.useSearch().back} />;
  },
});

const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: AccountGate });

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  staticData: { name: 'home' },
  component: lazyRouteComponent(async () => import('../pages/Home.tsx'), 'Home'),
});

const ActiveSession = lazyRouteComponent(async () => import('../pages/ActiveSession.tsx'), 'ActiveSession');
const session = createRoute({
  getParentRoute: () => inside,
  path: '/session/{-$id}',
  staticData: { name: 'conversation', fill: true },
  component: loadedWith(ActiveSession, function SessionRoute() {
    return <ActiveSession id={session.useParams().id} />;
  }),
});

const notifications = createRoute({
  getParentRoute: () => inside,
  path: '/notifications',
  staticData: { name: 'notifications' },
  component: lazyRouteComponent(async () => import('../pages/Notifications.tsx'), 'Notifications'),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  staticData: { name: 'settings' },
  component: lazyRouteComponent(async () => import('../pages/Settings.tsx'), 'Settings'),
});

const staff = createRoute({ getParentRoute: () => inside, id: 'staff', component: StaffGate });

const adminHome = createRoute({
  getParentRoute: () => staff,
  path: '/admin',
  staticData: { name: 'overview' },
  component: lazyRouteComponent(async () => import('../pages/AdminHome.tsx'), 'AdminHome'),
});

const SafetyEventsDashboard = lazyRouteComponent(async () => import('../pages/SafetyEventsDashboard.tsx'), 'SafetyEventsDashboard');
const safetyEvents = createRoute({
  getParentRoute: () => staff,
  path: '/admin/safety/{-$alertId}',
  staticData: { name: 'safety' },
  component: loadedWith(SafetyEventsDashboard, function SafetyRoute() {
    return <SafetyEventsDashboard alertId={safetyEvents.useParams().alertId} />;
  }),
});

const liveSessions = createRoute({
  getParentRoute: () => staff,
  path: '/admin/sessions',
  staticData: { name: 'sessions' },
  component: lazyRouteComponent(async () => import('../pages/LiveSessionsOverview.tsx'), 'LiveSessionsOverview'),
});

export const routeTree = root.addChildren([
  signIn,
  inside.addChildren([home, session, notifications, settings, staff.addChildren([adminHome, safetyEvents, liveSessions])]),
]);
