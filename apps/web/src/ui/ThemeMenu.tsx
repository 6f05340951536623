import { MenuChoice, MenuLabel } from './Menu.tsx';
import { setTheme, useTheme, type ThemeChoice } from './theme.ts';

const OPTIONS: readonly { value: ThemeChoice; label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'Like the system' },
];

/** Part of a menu. */
export function ThemeMenu() {
  return (
    <>
      <MenuLabel>Colours</MenuLabel>
      <MenuChoice value={useTheme()} onChange={setTheme} options={OPTIONS} />
    </>
  );
}
