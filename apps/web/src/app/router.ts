import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routes.tsx';
import type { Words } from '../words/index.ts';

export const router = createRouter({ routeTree, defaultPreload: false, scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** What the browser's tab calls the page before " · Ezri", in the dictionary. */
    name?: keyof Words['pages']['titles'];
    /** The page fills the screen and scrolls inside itself. */
    fill?: boolean;
  }
}
