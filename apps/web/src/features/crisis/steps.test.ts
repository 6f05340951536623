import { expect, it } from 'vitest';
import { ANA, BEN, alertOf } from './alert.fixture.ts';
import { buttonsFor } from './steps.ts';

const ana = { id: ANA.id, role: 'admin' } as const;
const buttons = (parts: Parameters<typeof alertOf>[0], actor: Parameters<typeof buttonsFor>[1] = ana) =>
  [...buttonsFor(alertOf(parts), actor)].sort();

it('offers a waiting alert to everybody, but not to resolve it', () => {
  expect(buttons({})).toEqual(['acknowledge', 'escalate', 'handOver', 'note', 'take']);
});

it('lets its holder resolve, release or hand it over, and not take it twice', () => {
  expect(buttons({ status: 'in_progress', assignee: ANA, acknowledgeBy: null })).toEqual(['escalate', 'handOver', 'note', 'release', 'resolve']);
});

it('lets its holder, and nobody else, acknowledge that it rose', () => {
  expect(buttons({ status: 'in_progress', assignee: ANA })).toContain('acknowledge');
  expect(buttons({ status: 'in_progress', assignee: BEN })).not.toContain('acknowledge');
  expect(buttons({ status: 'in_progress', assignee: BEN }, { ...ana, role: 'super' })).not.toContain('acknowledge');
});

it('keeps hands off an alert that somebody else has', () => {
  expect(buttons({ status: 'in_progress', assignee: BEN })).toEqual(['escalate', 'note']);
});

it('lets a supervisor step in', () => {
  expect(buttons({ status: 'in_progress', assignee: BEN }, { ...ana, role: 'super' })).toEqual([
    'escalate',
    'handOver',
    'note',
    'release',
    'resolve',
    'take',
  ]);
});

it('lets a resolved alert only be noted or reopened', () => {
  expect(buttons({ status: 'resolved', assignee: ANA })).toEqual(['note', 'reopen']);
});
