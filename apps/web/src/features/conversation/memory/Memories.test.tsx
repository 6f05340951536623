import { newId, type Memory } from '@ezri/contract';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Memories } from './Memories.tsx';
import type { UseMemories } from './useMemories.ts';

const memory: Memory = { id: newId(), text: 'I keep bees.', source: 'typed', createdAt: 1_790_000_000_000, updatedAt: 1_790_000_000_000 };
const yes = async (): Promise<boolean> => Promise.resolve(true);
const memories = (parts: Partial<UseMemories>): UseMemories => ({
  status: 'ready',
  memories: [memory],
  max: 50,
  again: () => undefined,
  add: yes,
  edit: yes,
  remove: yes,
  busy: false,
  problem: null,
  forgetProblem: () => undefined,
  ...parts,
});

test('something is added, and the field is empty again; what was refused stays in it', async () => {
  const add = vi.fn<UseMemories['add']>().mockResolvedValueOnce(false).mockResolvedValueOnce(true);
  render(<Memories {...memories({ add })} />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Something Ezri should know' });
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Remember' });
  expect(button.disabled).toBe(true);
  fireEvent.change(field, { target: { value: ' I work at night. ' } });
  fireEvent.click(button);
  await waitFor(() => expect(add).toHaveBeenCalledOnce());
  expect(field.value).toBe(' I work at night. ');
  fireEvent.click(button);
  await waitFor(() => expect(field.value).toBe(''));
  expect(add.mock.calls).toEqual([['I work at night.'], ['I work at night.']]);
});

test('a memory is changed in its place', async () => {
  const edit = vi.fn<UseMemories['edit']>().mockResolvedValue(true);
  render(<Memories {...memories({ edit })} />);
  fireEvent.click(screen.getByRole('button', { name: 'Edit “I keep bees.”' }));
  const row = screen.getByRole('list', { name: 'Memories' });
  fireEvent.change(within(row).getByRole('textbox', { name: 'Memory' }), { target: { value: 'I kept bees.' } });
  fireEvent.click(within(row).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(within(row).queryByRole('textbox')).toBeNull());
  expect(edit).toHaveBeenCalledExactlyOnceWith(memory.id, 'I kept bees.');
});

test('what was removed can be brought back, and the keyboard is on the way back', async () => {
  const add = vi.fn<UseMemories['add']>().mockResolvedValue(true);
  const { rerender } = render(<Memories {...memories({ add })} />);
  fireEvent.click(screen.getByRole('button', { name: 'Remove “I keep bees.”' }));
  const undo = await screen.findByRole('button', { name: 'Undo' });
  await waitFor(() => expect(document.activeElement).toBe(undo));
  rerender(<Memories {...memories({ add, memories: [] })} />);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  expect(add).toHaveBeenCalledExactlyOnceWith('I keep bees.');
});

test('what was refused is said where it was tried, and nowhere else', () => {
  const forgetProblem = vi.fn();
  const { rerender } = render(<Memories {...memories({ problem: { about: memory.id, text: 'Not now.' }, forgetProblem })} />);
  const row = within(screen.getByRole('list', { name: 'Memories' }));
  const field = screen.getByRole('textbox', { name: 'Something Ezri should know' });
  expect(row.getByRole('alert').textContent).toBe('Not now.');
  expect(screen.getAllByText('Not now.')).toHaveLength(1);
  expect(field.getAttribute('aria-invalid')).toBeNull();
  rerender(<Memories {...memories({ problem: { about: null, text: 'It is full.' }, forgetProblem })} />);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(row.queryByText('It is full.')).toBeNull();
  fireEvent.click(row.getByRole('button', { name: 'Edit “I keep bees.”' }));
  expect(forgetProblem).toHaveBeenCalledOnce();
});
