import type { Alert } from '@ezri/contract';
import { render, renderHook, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { alertOf, ANA } from './alert.fixture.ts';
import { Announcer } from './Announcer.tsx';
import { chime } from './chime.ts';
import { FRESH_MS, useRinging } from './useRinging.ts';

vi.mock('./chime.ts', () => ({ chime: vi.fn() }));
beforeEach(() => vi.mocked(chime).mockClear());

const mapOf = (...alerts: Alert[]): ReadonlyMap<string, Alert> => new Map(alerts.map((alert) => [alert.id, alert]));

function watch(sound: boolean, first: ReadonlyMap<string, Alert> | null = mapOf()) {
  return renderHook(({ alerts, now }) => useRinging(alerts, now, { accountId: ANA.id, sound }), { initialProps: { alerts: first, now: Date.now() } });
}

it('interrupts a screen reader for what is severe and waits for a pause otherwise', () => {
  const { result, rerender } = watch(false);
  const [severe, mild] = [alertOf({ level: 3 }), alertOf({ level: 2, pseudonym: 'Calm Otter' })];
  rerender({ alerts: mapOf(severe), now: Date.now() });
  expect(result.current).toMatchObject({ polite: { text: '' }, assertive: { text: 'New alert: High, Suicidal thoughts, Quiet Heron' } });
  rerender({ alerts: mapOf(severe, mild), now: Date.now() });
  expect(result.current.polite.text).toBe('New alert: Moderate, Suicidal thoughts, Calm Otter');
});

it('rings once for an alert, whatever happens to it afterwards', () => {
  const { rerender } = watch(true, null);
  const known = alertOf();
  rerender({ alerts: mapOf(known), now: Date.now() });
  expect(chime).not.toHaveBeenCalled();
  const alert = alertOf();
  rerender({ alerts: mapOf(known, alert), now: Date.now() });
  expect(chime).toHaveBeenCalledTimes(1);
  rerender({ alerts: mapOf(known, { ...alert, version: 2, status: 'acknowledged', assignee: ANA }), now: Date.now() });
  rerender({ alerts: mapOf({ ...alert, version: 3 }), now: Date.now() });
  rerender({ alerts: mapOf(alert), now: Date.now() });
  expect(chime).toHaveBeenCalledTimes(1);
});

it('is silent unless somebody turned the sound on', () => {
  const { rerender } = watch(false);
  rerender({ alerts: mapOf(alertOf()), now: Date.now() });
  expect(chime).not.toHaveBeenCalled();
});

it('marks a new alert for a moment', () => {
  const { result, rerender } = watch(false);
  const alert = alertOf();
  const alerts = mapOf(alert);
  rerender({ alerts, now: Date.now() });
  expect(result.current.freshIds.has(alert.id)).toBe(true);
  rerender({ alerts, now: Date.now() + FRESH_MS + 1_000 });
  expect(result.current.freshIds.size).toBe(0);
});

function Watched({ alerts }: { alerts: ReadonlyMap<string, Alert> }) {
  const { polite, assertive } = useRinging(alerts, 0, { accountId: ANA.id, sound: false });
  return <Announcer polite={polite} assertive={assertive} />;
}

it('is heard again when the same has to be said twice, and what waits for a pause is not said again with it', () => {
  const [alert, mild] = [alertOf({ level: 4 }), alertOf({ level: 2 })];
  const { rerender } = render(<Watched alerts={mapOf()} />);
  const said = (): (ChildNode | null)[] => [screen.getByRole('alert').firstChild, screen.getByRole('status').firstChild];
  rerender(<Watched alerts={mapOf(alert, mild)} />);
  rerender(<Watched alerts={mapOf({ ...alert, occurrences: 2 }, mild)} />);
  const [sign, pause] = said();
  rerender(<Watched alerts={mapOf({ ...alert, occurrences: 3 }, mild)} />);
  const [again, still] = said();
  expect(again?.textContent).toBe(sign?.textContent);
  expect(again).not.toBe(sign);
  expect(still).toBe(pause);
});
