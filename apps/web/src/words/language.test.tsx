import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { ErrorState, LanguageSelect, RelativeTime, SeverityBadge } from '../ui/index.ts';
import { setLanguage, startLanguage } from './index.ts';

const spoken = (...languages: readonly string[]) => vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
const choose = (language: string) => fireEvent.change(screen.getByRole('combobox'), { target: { value: language } });

beforeEach(() => void spoken('en-GB', 'en'));

test.each([
  [['es-MX', 'en'], 'es'],
  [['en-GB', 'es'], 'en'],
  [['fr', 'ES', 'en'], 'es'],
  [['fr', 'de'], 'en'],
  [[], 'en'],
])('a browser that prefers %j begins in %s', (languages, language) => {
  spoken(...languages);
  startLanguage();
  expect(document.documentElement.lang).toBe(language);
});

test('a choice changes every text at once, is said of the page, and outlives a reload', () => {
  render(
    <>
      <LanguageSelect />
      <ErrorState onRetry={() => undefined} />
      <SeverityBadge level={4} />
    </>,
  );
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  choose('es');
  expect(screen.getByRole('button', { name: 'Reintentar' })).toBeTruthy();
  expect(screen.getByText('Inminente')).toBeTruthy();
  expect(screen.getByRole('combobox', { name: 'Idioma' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('es');
  startLanguage();
  expect(document.documentElement.lang).toBe('es');
  act(() => setLanguage('en'));
  expect(screen.getByText('Imminent')).toBeTruthy();
});

test('what was kept and is no language of ours is passed over', () => {
  localStorage.setItem('ezri.language', 'toString');
  startLanguage();
  expect(document.documentElement.lang).toBe('en');
});

test('dates follow the language, in the variety that the browser speaks', () => {
  spoken('en-GB', 'es-AR');
  act(startLanguage);
  const at = Date.UTC(2020, 8, 14, 12);
  render(<RelativeTime at={at} />);
  expect(screen.getByText('14 Sept 2020')).toBeTruthy();
  act(() => setLanguage('es'));
  expect(screen.getByText(new Date(at).toLocaleDateString('es-AR', { day: 'numeric', month: 'short', year: 'numeric' }))).toBeTruthy();
});
