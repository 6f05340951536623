import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { SignInView, type SignInViewProps } from './SignInView.tsx';

const ROBIN = { email: 'user@ezri.local', password: 'ezri-demo-2026', name: 'Robin', role: 'user' } as const;

function renderView(parts: Partial<SignInViewProps> = {}) {
  const calls = { signIn: vi.fn(), signUp: vi.fn(), reset: vi.fn() };
  render(<SignInView demo={[]} busyWith={null} problem={null} {...calls} {...parts} />);
  return calls;
}

const fill = (label: string, value: string): boolean => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('signing in passes on what was typed', () => {
  const { signIn } = renderView();
  fill('E-mail', ' me@example.com ');
  fill('Password', ' with spaces ');
  fireEvent.submit(screen.getByRole('form', { name: 'Sign in' }));
  expect(signIn).toHaveBeenCalledExactlyOnceWith({ email: 'me@example.com', password: ' with spaces ' });
});

test('signing up asks for a name too', () => {
  const { signUp } = renderView();
  fireEvent.mouseDown(screen.getByRole('tab', { name: 'Create an account' }), { button: 0 });
  fill('What should Ezri call you?', 'Ada');
  fill('E-mail', 'ada@example.com');
  fill('Password', 'correct horse');
  fireEvent.submit(screen.getByRole('form', { name: 'Create an account' }));
  expect(signUp).toHaveBeenCalledExactlyOnceWith({ name: 'Ada', email: 'ada@example.com', password: 'correct horse' });
});

test('a refusal is read out, and nothing is cleared', () => {
  renderView({ problem: { summary: 'They do not belong together.', fields: {} } });
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContain('They do not belong together.');
});

test('demo accounts are there only when the server offers them', () => {
  renderView();
  expect(screen.queryByText(/This is a demo/)).toBeNull();
});

test('one press on a demo account signs in', () => {
  const { signIn } = renderView({ demo: [ROBIN] });
  fireEvent.click(screen.getByRole('button', { name: 'Continue as user@ezri.local' }));
  expect(signIn).toHaveBeenCalledExactlyOnceWith({ email: ROBIN.email, password: ROBIN.password });
});
