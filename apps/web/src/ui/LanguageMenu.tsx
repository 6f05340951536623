import { LANGUAGES, LANGUAGE_NAMES, setLanguage, useLanguage, useWords } from '../words/index.ts';
import { MenuChoice, MenuLabel } from './Menu.tsx';
import { Select } from './Select.tsx';

/** Part of a menu. */
export function LanguageMenu() {
  return (
    <>
      <MenuLabel>{useWords().shell.language}</MenuLabel>
      <MenuChoice
        value={useLanguage()}
        onChange={setLanguage}
        options={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{LANGUAGE_NAMES[value]}</span> }))}
      />
    </>
  );
}

/** On a page that has no menu. */
export function LanguageSelect() {
  const choose = (chosen: string): void => {
    const found = LANGUAGES.find((language) => language === chosen);
    if (found) setLanguage(found);
  };
  return (
    <Select aria-label={useWords().shell.language} value={useLanguage()} onChange={(event) => choose(event.target.value)}>
      {LANGUAGES.map((language) => (
        <option key={language} value={language} lang={language}>
          {LANGUAGE_NAMES[language]}
        </option>
      ))}
    </Select>
  );
}
