import { Outlet, useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../words/index.ts';

/** The title of the tab, and of the page for those who do not see it change. */
export function Root() {
  const title = useMatches().findLast(({ staticData }) => staticData.title !== undefined)?.staticData.title;
  const { titles } = useWords().pages;
  useEffect(() => {
    // What the safety queue puts before it stays: "(3) ".
    const count = /^\(\d+\) /.exec(document.title)?.[0] ?? '';
    document.title = `${count}${title ? `${titles[title]} · Ezri` : 'Ezri'}`;
  }, [title, titles]);
  return <Outlet />;
}
