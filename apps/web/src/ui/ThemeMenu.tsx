import { useWords } from '../words/index.ts';
import { MenuChoice, MenuLabel } from './Menu.tsx';
import { Select } from './Select.tsx';
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

/** On a page that has no menu. */
export function ThemeSelect() {
  const { colours } = useWords().shell;
  const choose = (chosen: string): void => {
    const found = THEMES.find((theme) => theme === chosen);
    if (found) setTheme(found);
  };
  return (
    <Select aria-label={colours.title} value={useTheme()} onChange={(event) => choose(event.target.value)}>
      {THEMES.map((theme) => (
        <option key={theme} value={theme}>
          {colours[theme]}
        </option>
      ))}
    </Select>
  );
}
