import type { Safety } from '@ezri/contract';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { safetyOf } from './conversation.fixture.ts';
import { SafetyPanel, type SafetyPanelProps } from './SafetyPanel.tsx';

const panelAt = (level: Safety['level'], parts: Partial<SafetyPanelProps> = {}) => (
  <SafetyPanel
    safety={safetyOf(level)}
    help="idle"
    onGround={() => undefined}
    onPlan={() => undefined}
    dismissed={false}
    onDismiss={() => undefined}
    {...parts}
  />
);

test('level 0 shows nothing: a false card is an error too', () => {
  render(panelAt(0));
  expect(screen.queryByRole('region', { name: 'Safety' })).toBeNull();
});

test('from level 1 the help lines are there, with links to call, to text and to write', () => {
  render(panelAt(1));
  const region = screen.getByRole('region', { name: 'Safety' });
  expect(
    within(region)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['tel:123', 'sms:456', 'https://line.example/']);
});

test('at level 4 the emergency number comes before every other link', () => {
  render(panelAt(4));
  const [first] = screen.getAllByRole('link');
  expect(first?.getAttribute('href')).toBe('tel:112');
  expect(first?.textContent).toBe('Call 112');
});

test('at level 3 the number is there too, less loud', () => {
  const { rerender } = render(panelAt(4));
  const loud = screen.getByRole('link', { name: 'Call 112' }).className;
  rerender(panelAt(3));
  const [first] = screen.getAllByRole('link');
  expect(first?.getAttribute('href')).toBe('tel:112');
  expect(first?.className).not.toBe(loud);
});

test.each([1, 2, 3, 4] as const)('at level %i it says so aloud, offers an exercise, and does not send anybody away', (level) => {
  const onGround = vi.fn();
  render(panelAt(level, { onGround }));
  expect(screen.getByRole('alert').textContent).toMatch(/go on (talking|writing)|We can go on/);
  fireEvent.click(screen.getByRole('button', { name: 'A steadying exercise' }));
  expect(onGround).toHaveBeenCalledOnce();
});

test('only the gentle panel can be put away', () => {
  const onDismiss = vi.fn();
  const { rerender } = render(panelAt(1, { onDismiss }));
  fireEvent.click(screen.getByRole('button', { name: 'Put away' }));
  expect(onDismiss).toHaveBeenCalledOnce();
  rerender(panelAt(1, { dismissed: true }));
  expect(screen.queryByRole('region')).toBeNull();
  rerender(panelAt(3, { dismissed: true }));
  expect(screen.getByRole('region', { name: 'Safety' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Put away' })).toBeNull();
});

test('a folded panel opens again when things get more serious', () => {
  const { rerender } = render(panelAt(3));
  fireEvent.click(screen.getByRole('button', { name: 'Show less' }));
  expect(screen.getByRole('button', { name: 'Show more' }).getAttribute('aria-expanded')).toBe('false');
  rerender(panelAt(4));
  expect(screen.getByRole('button', { name: 'Show less' }).getAttribute('aria-expanded')).toBe('true');
});

test('the team is said to be told only when it is', () => {
  const { rerender } = render(panelAt(3, { help: 'asking' }));
  const said = (): string | null => screen.getByRole('status').textContent;
  expect(said()).toBe('Telling our safety team…');
  rerender(panelAt(3, { help: 'unreachable' }));
  expect(said()).toMatch(/could not be reached yet\. We keep trying/);
  rerender(panelAt(3, { help: 'refused' }));
  expect(said()).not.toMatch(/keep trying|has been told/);
  rerender(panelAt(3, { help: 'told' }));
  expect(said()).toMatch(/has been told/);
});

/** A phone that is held upright, with its keyboard away. */
const onPhone = () => {
  const [yes, no] = [matchMedia('all'), matchMedia('not all')];
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => (query.includes('max-width') ? yes : no));
};
const isOpen = (): boolean => screen.getByRole('list', { name: 'Help lines' }).closest('.max-lg\\:hidden') === null;
const shown = (name: string) => screen.getAllByRole('link', { name }).filter((link) => link.closest('.max-lg\\:hidden') === null);

test.each([1, 2, 3] as const)('on a phone level %i begins with what matters most, and leaves the reply its room', (level) => {
  onPhone();
  render(panelAt(level, { safety: { ...safetyOf(level), humanOffered: level === 3 } }));
  expect(isOpen()).toBe(false);
  expect(shown('Call 123')).toHaveLength(1);
  expect(screen.queryAllByText(/has been told/)).toHaveLength(level === 3 ? 1 : 0);
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(isOpen()).toBe(true);
  expect(shown('Call 123')).toHaveLength(1);
});

test('on a phone an emergency is open, and so is what somebody has asked for', () => {
  onPhone();
  const { rerender } = render(panelAt(4));
  expect(isOpen()).toBe(true);
  rerender(panelAt(3, { help: 'asking' }));
  expect(isOpen()).toBe(true);
});

test('on a phone a rise never folds what somebody has opened', () => {
  onPhone();
  const { rerender } = render(panelAt(2));
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
  rerender(panelAt(3));
  expect(isOpen()).toBe(true);
});

test('on a phone whoever has folded it and then asks for help, once or once more, sees all of it', () => {
  onPhone();
  const { rerender } = render(panelAt(3));
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
  for (const before of ['idle', 'told'] as const) {
    rerender(panelAt(3, { help: before }));
    fireEvent.click(screen.getByRole('button', { name: 'Show less' }));
    expect(isOpen()).toBe(false);
    rerender(panelAt(3, { help: 'asking' }));
    expect(isOpen()).toBe(true);
  }
});

test('where height is short it begins as its title and its number, and opens at a press', () => {
  const everything = matchMedia('all');
  vi.spyOn(window, 'matchMedia').mockReturnValue(everything);
  render(panelAt(3));
  expect(screen.getByRole('heading')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Call 112' }).closest('[class*="hidden"]')).toBeNull();
  expect(screen.getByRole('list', { name: 'Help lines' }).closest('.max-lg\\:hidden')).not.toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(screen.getByRole('list', { name: 'Help lines' }).closest('.max-lg\\:hidden')).toBeNull();
});
