import { useWords } from '../words/index.ts';
import { MenuChoice, MenuLabel } from './Menu.tsx';
import { setTheme, THEMES, useTheme } from './theme.ts';

/** Part of a menu. */
export function ThemeMenu() {
  const { colours } = useWords().shell;
  return (
    <>
      <MenuLabel>{colours.title}</MenuLabel>
      <MenuChoice value={useTheme()} onChange={setTheme} options={THEMES.map((value) => ({ value, label: colours[value] }))} />
    </>
  );
}
