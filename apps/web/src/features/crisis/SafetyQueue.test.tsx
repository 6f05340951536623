import type { AppRouter } from '@ezri/api/router';
import type { ConnectionStore } from '@ezri/client';
import type { Account, Alert, CrisisEvent } from '@ezri/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { LineProvider } from '../../wire/connection.ts';
import { createOutboxes } from '../../wire/outboxes.ts';
import { trpc } from '../../wire/trpc.ts';
import { ANA, BEN, NO_COUNTS, alertOf, entryOf, eventOf } from './alert.fixture.ts';
import { SafetyQueue } from './SafetyQueue.tsx';

const ana: Account = { ...ANA, email: 'ana@example.org', role: 'admin' };
const EPOCH = '0123456789ab';

/** A server of one queue: `answer` decides about each call, `emit` sends the next event of the feed. */
function setUp(alerts: Alert[], answer: (path: string, input: unknown) => unknown) {
  const calls = vi.fn(answer);
  let seq = 0;
  let push: (event: CrisisEvent) => void = () => undefined;
  const read = (path: string, input: unknown): unknown => {
    if (path === 'crisis.list')
      return { alerts, counts: { ...NO_COUNTS, open: alerts.length, unassigned: alerts.length }, now: Date.now(), cursor: `${EPOCH}.0` };
    return calls(path, input);
  };
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        if (op.type === 'subscription') {
          observer.next({ result: { type: 'started' } });
          push = (data) => {
            seq += 1;
            observer.next({ result: { type: 'data', data: { id: `${EPOCH}.${seq}`, data } } });
          };
          return;
        }
        try {
          observer.next({ result: { type: 'data', data: read(op.path, op.input) } });
          observer.complete();
        } catch (error) {
          observer.error(TRPCClientError.from(error instanceof Error ? error : new Error('refused')));
        }
      });
  const live = { kind: 'live' } as const;
  const connection: ConnectionStore = { get: () => live, subscribe: () => () => undefined, catchUp: () => () => undefined };
  const client = trpc.createClient({ links: [link] });
  const outboxes = createOutboxes({ storage: sessionStorage, connection, send: async () => Promise.reject(new Error('staff send nothing')) });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  let back = () => undefined as void;
  function Page() {
    const [alertId, open] = useState<string | null>(null);
    back = () => open(null);
    return <SafetyQueue account={ana} alertId={alertId} onOpen={open} onClose={() => open(null)} />;
  }
  render(
    <trpc.Provider client={client} queryClient={queries}>
      <QueryClientProvider client={queries}>
        <LineProvider
          value={{
            client,
            connection,
            outboxes,
            openChannel: async () => Promise.resolve(null),
            reconnectNow: () => undefined,
            [Symbol.dispose]: () => undefined,
          }}
        >
          <Page />
        </LineProvider>
      </QueryClientProvider>
    </trpc.Provider>,
  );
  return { calls, goBack: () => act(back), emit: (event: CrisisEvent) => act(() => push(event)) };
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const conflict = () => {
  throw TRPCClientError.from({
    error: { code: -32009, message: 'taken', data: { code: 'CONFLICT', reason: 'crisis.alreadyAssigned', details: { assignee: BEN } } },
  });
};

it('shows a new alert without a reload, first by severity, announced and counted in the title', async () => {
  document.title = 'Safety events · Ezri';
  const { emit } = setUp([alertOf({ level: 2 })], () => null);
  await screen.findByRole('article');
  emit(eventOf('raised', alertOf({ level: 4, pseudonym: 'Swift Plover' })));
  const names = screen.getAllByRole('article').map((row) => row.getAttribute('aria-label'));
  expect(names[0]).toMatch(/^Imminent: .*Swift Plover/);
  expect(screen.getByText('New alert: Imminent, Suicidal thoughts, Swift Plover').closest('[aria-live]')?.getAttribute('aria-live')).toBe(
    'assertive',
  );
  expect(document.title).toBe('(2) Safety events · Ezri');
});

it('is worked by keyboard alone: move, open, take; and names who was faster', async () => {
  const [first, second] = [alertOf({ level: 4 }), alertOf({ level: 3, pseudonym: 'Swift Plover' })];
  const held = { ...second, version: 2, status: 'in_progress' as const, assignee: BEN, acknowledgeBy: null };
  let theirs = false;
  const { calls, emit } = setUp([first, second], (path) => {
    if (path === 'admin.assignCrisis') {
      theirs = true;
      return conflict();
    }
    return theirs
      ? { alert: held, timeline: [entryOf(held, 'assigned', { actor: BEN })], cursor: `${EPOCH}.1` }
      : { alert: second, timeline: [entryOf(second, 'raised')], cursor: `${EPOCH}.0` };
  });
  await screen.findAllByRole('article');
  press('j');
  press('j');
  press('k');
  press('ArrowDown');
  fireEvent.click(document.activeElement ?? document.body);
  await screen.findByRole('region', { name: 'Alert' });
  expect(screen.getByRole('heading', { level: 2 })).toBe(document.activeElement);
  press('t');
  await screen.findByText('Ben has this alert already.');
  expect(calls.mock.calls.find(([path]) => path === 'admin.assignCrisis')?.[1]).toMatchObject({ alertId: second.id, expectedVersion: 1 });
  emit(eventOf('assigned', held));
  await waitFor(() => expect(screen.getAllByRole('article')[1]?.getAttribute('aria-label')).toContain('with Ben'));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Take' }).disabled).toBe(true);
  press('Escape');
  expect(screen.queryByRole('region', { name: 'Alert' })).toBeNull();
});

it('asks before a grave alert goes back to the queue', async () => {
  const mine = alertOf({ level: 3, status: 'in_progress', assignee: ANA, acknowledgeBy: null });
  const { calls } = setUp([mine], () => ({ alert: mine, timeline: [], cursor: `${EPOCH}.0` }));
  fireEvent.click(await screen.findByRole('link'));
  fireEvent.click(await screen.findByRole('button', { name: 'Release' }));
  await screen.findByRole('alertdialog', { name: 'Release alert?' });
  expect(calls.mock.calls.map(([path]) => path)).not.toContain('admin.releaseCrisis');
  fireEvent.click(screen.getByRole('button', { name: 'Release alert' }));
  await waitFor(() => expect(calls.mock.calls.map(([path]) => path)).toContain('admin.releaseCrisis'));
});

it('keeps what was written over Esc, says that the alert rose, and after a refusal asks for the outcome anew', async () => {
  sessionStorage.clear();
  const mine = alertOf({ level: 1, status: 'in_progress', assignee: ANA, acknowledgeBy: null });
  const risen = { ...mine, version: 2, level: 4 as const };
  let now: Alert = mine;
  const { calls, emit } = setUp([mine], (path) => {
    if (path === 'admin.resolveCrisis')
      throw TRPCClientError.from({ error: { code: -32009, message: '', data: { code: 'CONFLICT', reason: 'crisis.changed' } } });
    return { alert: now, timeline: [], cursor: `${EPOCH}.0` };
  });
  fireEvent.click(await screen.findByRole('link'));
  const open = async () => fireEvent.click(await screen.findByRole('button', { name: 'Resolve' }));
  const outcome = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Outcome' });
  const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
  await open();
  fireEvent.change(note(), { target: { value: 'With a friend.' } });
  fireEvent.change(outcome(), { target: { value: 'safe_confirmed' } });
  press('Escape');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await open();
  expect([note().value, outcome().value]).toEqual(['With a friend.', 'safe_confirmed']);
  now = risen;
  emit(eventOf('severityRaised', risen));
  expect(screen.getByText('Severity rose from Low to Imminent since you opened this.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Resolve alert' }));
  await waitFor(() => expect(outcome().value).toBe(''));
  expect(note().value).toBe('With a friend.');
  fireEvent.click(screen.getByRole('button', { name: 'Resolve alert' }));
  expect(calls.mock.calls.filter(([path]) => path === 'admin.resolveCrisis')).toHaveLength(1);
});

it('closes a form when the browser goes back', async () => {
  const mine = alertOf({ status: 'in_progress', assignee: ANA, acknowledgeBy: null });
  const { goBack } = setUp([mine], () => ({ alert: mine, timeline: [], cursor: `${EPOCH}.0` }));
  fireEvent.click(await screen.findByRole('link'));
  fireEvent.click(await screen.findByRole('button', { name: 'Add note' }));
  expect(screen.getByRole('dialog', { name: 'Add note' })).toBeTruthy();
  goBack();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('never acts on a shortcut while somebody types or chooses', async () => {
  const { calls } = setUp([alertOf()], () => null);
  await screen.findByRole('article');
  press('j');
  screen.getByRole('combobox', { name: 'Status' }).focus();
  press('t');
  press('?');
  expect(calls).not.toHaveBeenCalled();
  expect(screen.queryByRole('dialog')).toBeNull();
});
