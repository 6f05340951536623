import { Outlet, useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../words/index.ts';

/** The title of the tab, and of the page for those who do not see it change. */
export function Root() {
  const name = useMatches().findLast(({ staticData }) => staticData.name !== undefined)?.staticData.name;
  const { titles } = useWords().pages;
  useEffect(() => {
    // What the safety queue puts before it stays: "(3) ".
    const count = /^\(\d+\) /.exec(document.title)?.[0] ?? '';
    document.title = `${count}${name ? `${titles[name]} · Ezri` : 'Ezri'}`;
  }, [name, titles]);
  return <Outlet />;
}
