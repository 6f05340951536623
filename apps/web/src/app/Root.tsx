import { Outlet, useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';

/** The title of the tab, and of the page for those who do not see it change. */
export function Root() {
  const title = useMatches().findLast(({ staticData }) => staticData.title !== undefined)?.staticData.title;
  useEffect(() => {
    document.title = title ? `${title} · Ezri` : 'Ezri';
  }, [title]);
  return <Outlet />;
}
