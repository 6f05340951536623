import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { setLanguage } from '../../words/index.ts';
import { alertOf, ANA, BEN, entryOf, RAISED_AT } from './alert.fixture.ts';
import { AlertActions } from './AlertActions.tsx';
import { AlertDetail } from './AlertDetail.tsx';
import { AlertQueue } from './AlertQueue.tsx';
import { ResolveDialog } from './ResolveDialog.tsx';
import { NO_DRAFT } from './draft.ts';

beforeEach(() => setLanguage('es'));
const nothing = (): void => undefined;
const alert = alertOf({
  version: 3,
  level: 4,
  status: 'in_progress',
  assignee: BEN,
  acknowledgeBy: null,
  cssrs: 'C-SSRS 5: intent with specific plan',
});

test('the queue: severity, risk, status and holder of a row, as a colleague would say them', () => {
  render(
    <AlertQueue
      alerts={[alert]}
      now={RAISED_AT + 120_000}
      me={ANA.id}
      freshIds={new Set()}
      currentId={null}
      openedId={null}
      stale={false}
      connected
      filtered={false}
      filters={null}
      onOpen={nothing}
      onFocus={nothing}
    />,
  );
  const row = screen.getByRole('article');
  expect(row.getAttribute('aria-label')).toBe(`Inminente: Pensamientos suicidas, ${alert.pseudonym}, en curso, la tiene Ben`);
  expect(within(row).getByText('2 min')).toBeTruthy();
});

test('one alert: its facts, its history and its buttons', () => {
  render(
    <AlertDetail
      alert={alert}
      timeline={[entryOf(alert, 'raised', { level: 4 }), entryOf(alert, 'assigned', { actor: ANA, assignee: BEN })]}
      now={RAISED_AT}
      me={ANA.id}
      problem={null}
      actions={<AlertActions alert={alert} actor={{ id: ANA.id, role: 'admin' }} busy={null} onPress={nothing} />}
      onClose={nothing}
      onRetry={nothing}
      onOpen={nothing}
    />,
  );
  expect(screen.getByText('5: intención con plan concreto')).toBeTruthy();
  const lines = within(screen.getByRole('list', { name: 'Historial' })).getAllByRole('listitem');
  expect(lines.map((line) => line.querySelector('p')?.textContent)).toEqual(['Ana la asignó a Ben', 'Ezri abrió esta alerta con nivel Inminente']);
  expect(within(screen.getByRole('group', { name: 'Acciones' })).getByRole('button', { name: 'Escalar' })).toBeTruthy();
});

test('a form says what is missing, and passes on what was chosen', () => {
  const onResolve = vi.fn();
  const form = { alert, changed: null, busy: false, problem: null, onClose: nothing, onDraft: nothing, onResolve };
  const { rerender } = render(<ResolveDialog {...form} draft={NO_DRAFT} />);
  fireEvent.click(screen.getByRole('button', { name: 'Resolver la alerta' }));
  expect(screen.getByText('Falta el desenlace.')).toBeTruthy();
  expect(screen.getByText('Falta la nota.')).toBeTruthy();
  rerender(<ResolveDialog {...form} draft={{ outcome: 'safe_confirmed', notes: 'Hablamos.' }} />);
  fireEvent.click(screen.getByRole('button', { name: 'Resolver la alerta' }));
  expect(onResolve).toHaveBeenCalledExactlyOnceWith('safe_confirmed', 'Hablamos.');
});
