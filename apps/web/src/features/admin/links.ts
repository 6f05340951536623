import type { ReactNode } from 'react';

/** How the page links to a path inside the app, so that the views need no router. */
export interface AdminLinks {
  readonly Link: (props: { href: string; children: ReactNode }) => ReactNode;
}
