import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useSpaceBar } from './useSpaceBar.ts';

function Page({ active = true, onHold, dialog = false }: { active?: boolean; onHold: (holding: boolean) => void; dialog?: boolean }) {
  useSpaceBar(active, onHold);
  return (
    <>
      <textarea aria-label="field" />
      <button type="button">press</button>
      <p>text</p>
      {dialog && <div role="dialog" aria-label="over it" />}
    </>
  );
}

test('the space bar holds while it is down, and the page does not scroll', () => {
  const onHold = vi.fn();
  render(<Page onHold={onHold} />);
  expect(fireEvent.keyDown(screen.getByText('text'), { key: ' ' })).toBe(false);
  fireEvent.keyDown(screen.getByText('text'), { key: ' ', repeat: true });
  fireEvent.keyUp(document.body, { key: ' ' });
  expect(onHold.mock.calls).toEqual([[true], [false]]);
});

test.each(['field', 'press'])('in a field or on a button (%s) a space is what it always is', (name) => {
  const onHold = vi.fn();
  render(<Page onHold={onHold} />);
  const part = name === 'field' ? screen.getByLabelText(name) : screen.getByRole('button', { name });
  expect(fireEvent.keyDown(part, { key: ' ' })).toBe(true);
  expect(onHold).not.toHaveBeenCalled();
});

test('nobody talks over a dialog, with a modifier, or when it is not wanted', () => {
  const onHold = vi.fn();
  const { rerender } = render(<Page onHold={onHold} dialog />);
  fireEvent.keyDown(document.body, { key: ' ' });
  rerender(<Page onHold={onHold} />);
  fireEvent.keyDown(document.body, { key: ' ', ctrlKey: true });
  rerender(<Page onHold={onHold} active={false} />);
  fireEvent.keyDown(document.body, { key: ' ' });
  expect(onHold).not.toHaveBeenCalled();
});

test('whoever leaves the window, or stops, does not go on holding', () => {
  const onHold = vi.fn();
  const { rerender } = render(<Page onHold={onHold} />);
  fireEvent.keyDown(document.body, { key: ' ' });
  fireEvent.blur(window);
  expect(onHold.mock.calls).toEqual([[true], [false]]);
  fireEvent.keyDown(document.body, { key: ' ' });
  rerender(<Page onHold={onHold} active={false} />);
  expect(onHold.mock.calls).toEqual([[true], [false], [true], [false]]);
});
