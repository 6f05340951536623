import type { ReactNode } from 'react';
import { DialogTopProvider } from '../../ui/index.ts';
import { NeedHelpButton } from './NeedHelpButton.tsx';
import type { NeedHelp } from './useNeedHelp.ts';

const topOf =
  ({ needHelp, help }: NeedHelp) =>
  (close: () => void): ReactNode => (
    <NeedHelpButton
      busy={help === 'asking'}
      onClick={() => {
        close();
        needHelp();
      }}
    />
  );

/** "I need help now" on top of every dialog inside: what lies above the page must not take it away. A press closes the dialog too, so that the help lines are seen. */
export const HelpAbove = ({ children, ...help }: NeedHelp & { children: ReactNode }) => (
  <DialogTopProvider value={topOf(help)}>{children}</DialogTopProvider>
);
