import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { HoldButton } from './HoldButton.tsx';

beforeEach(() => {
  Element.prototype.setPointerCapture = vi.fn();
});

function renderButton(holding = false) {
  const onHold = vi.fn();
  render(<HoldButton holding={holding} disabled={false} onHold={onHold} />);
  return { onHold, button: screen.getByRole('button') };
}

test('a finger or a mouse holds it', () => {
  const { onHold, button } = renderButton();
  fireEvent.pointerDown(button, { button: 0, pointerId: 1 });
  fireEvent.pointerUp(button, { pointerId: 1 });
  // The click that follows a pointer is not another press.
  fireEvent.click(button, { detail: 1 });
  expect(onHold.mock.calls).toEqual([[true], [false]]);
});

test('the other buttons of a mouse do not', () => {
  const { onHold, button } = renderButton();
  fireEvent.pointerDown(button, { button: 2, pointerId: 1 });
  expect(onHold).not.toHaveBeenCalled();
});

test.each([' ', 'Enter'])('a key (%j) holds it, once however long', (key) => {
  const { onHold, button } = renderButton();
  expect(fireEvent.keyDown(button, { key })).toBe(false);
  fireEvent.keyDown(button, { key, repeat: true });
  fireEvent.keyUp(button, { key });
  expect(onHold.mock.calls).toEqual([[true], [false]]);
});

test('whoever can only press it presses again to end', () => {
  const { onHold, button } = renderButton();
  fireEvent.click(button, { detail: 0 });
  expect(onHold).toHaveBeenLastCalledWith(true);
  expect(button.getAttribute('aria-pressed')).toBe('false');
});

test('it says in words that it is held', () => {
  const { onHold, button } = renderButton(true);
  expect(button.textContent).toBe('Listening: let go when you are done');
  expect(button.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(button, { detail: 0 });
  expect(onHold).toHaveBeenLastCalledWith(false);
});
