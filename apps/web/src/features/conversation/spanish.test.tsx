import { MESSAGE_MAX } from '@ezri/contract';
import { render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { setLanguage } from '../../words/index.ts';
import { Composer } from './Composer.tsx';
import { safetyOf } from './conversation.fixture.ts';
import { helpAsked } from './help-asked.ts';
import { SafetyPanel } from './SafetyPanel.tsx';

beforeEach(() => setLanguage('es'));
const nothing = (): void => undefined;

test.each([1, 2, 3, 4] as const)('at level %i the panel says aloud in Spanish that one can go on here', (level) => {
  render(<SafetyPanel safety={safetyOf(level)} help="idle" onGround={nothing} onPlan={nothing} dismissed={false} onDismiss={nothing} />);
  expect(screen.getByRole('alert').textContent).toMatch(/seguir (hablando|escribiendo)/);
  expect(screen.getByRole('list', { name: 'Líneas de ayuda' })).toBeTruthy();
});

test('"I need help now" gives a number to call in Spanish without asking anybody', () => {
  render(<SafetyPanel safety={helpAsked()} help="unreachable" onGround={nothing} onPlan={nothing} dismissed={false} onDismiss={nothing} />);
  const call = screen.getByRole('link', { name: /^Llama al 112/ });
  expect(call.getAttribute('href')).toBe('tel:112');
  expect(screen.getByRole('status').textContent).toMatch(/Seguimos intentándolo.*habla con una persona ahora/);
});

test('what is too long is counted as Spanish counts', () => {
  const composer = (draft: string) => (
    <Composer
      draft={draft}
      onDraft={nothing}
      onSend={() => true}
      running={false}
      onStop={nothing}
      stopping={false}
      online={false}
      companionName="Sol"
      focused={false}
    />
  );
  const { rerender } = render(composer('a'.repeat(MESSAGE_MAX + 1)));
  expect(screen.getByPlaceholderText('Escribe a Sol…')).toBeTruthy();
  expect(screen.getByText(/^Sobra 1 carácter/)).toBeTruthy();
  rerender(composer('a'.repeat(MESSAGE_MAX + 2)));
  expect(screen.getByText(/^Sobran 2 caracteres/)).toBeTruthy();
});
