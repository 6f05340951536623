import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NOON, activityOf, overviewOf } from './admin.fixture.ts';
import { ActivityFeed } from './ActivityFeed.tsx';
import { AsOf } from './AsOf.tsx';
import { HealthList } from './HealthList.tsx';
import { LineChart } from './LineChart.tsx';
import type { AdminLinks } from './links.ts';
import { Tiles } from './Tiles.tsx';

const links: AdminLinks = { Link: ({ href, children }) => <a href={href}>{children}</a> };

it('draws the hour and gives the same figures as a table, newest first', () => {
  const points = [3, 8, 5].map((value, n) => ({ at: NOON + n * 60_000, value }));
  render(<LineChart title="Messages a minute" unit="messages" points={points} />);
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('up to 8 messages');
  expect(
    within(screen.getByRole('table', { hidden: true }))
      .getAllByRole('cell', { hidden: true })
      .map(({ textContent }) => textContent),
  ).toEqual(['5', '8', '3']);
});

it('draws an hour of nothing without a figure that is not there', () => {
  render(<LineChart title="Messages a minute" unit="messages" points={[]} />);
  expect(screen.getByText('no figures yet')).toBeTruthy();
});

it('shows the figures of this moment and what nobody has taken', () => {
  const { rerender } = render(<Tiles overview={null} links={links} />);
  expect(screen.queryByText('12')).toBeNull();
  rerender(<Tiles overview={overviewOf()} links={links} />);
  expect(screen.getByText('12')).toBeTruthy();
  expect(screen.getByText('2 held by nobody')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open the queue' }).getAttribute('href')).toBe('/admin/safety');
});

it('says in words how each part is, with its latency when there is one', () => {
  const { health } = overviewOf();
  render(<HealthList health={{ ...health, database: { status: 'down', detail: 'The database does not answer.', latencyMs: null } }} />);
  const parts = within(screen.getByRole('list', { name: 'System health' })).getAllByRole('listitem');
  expect(parts.map(({ textContent }) => textContent)).toEqual([
    'DatabaseThe database does not answer.Down',
    'Event feedNo gaps.Working1 ms',
    'Companion modelThe scripted companion answers.Working',
    "Speech to textSpeech is turned into words by each person's browser.Working",
    "Text to speechReplies are spoken by each person's browser.Working",
  ]);
});

it('says of a provider whether it is asked, what it last did, and how often somebody stood in', () => {
  const { health } = overviewOf();
  const provider = { breaker: 'open', lastSuccessAt: NOON, lastFault: { reason: 'timeout', at: NOON + 60_000 }, standIns: 2 } as const;
  render(<HealthList health={{ ...health, model: { status: 'degraded', detail: 'It does not answer in time.', latencyMs: null, provider } }} />);
  const time = (at: number) => new Date(at).toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const facts = within(screen.getByRole('list', { name: 'System health' })).getAllByRole('listitem')[2];
  expect(facts?.textContent).toBe(
    `Companion modelIt does not answer in time.Is left alone for a whileLast success ${time(NOON)}Last fault ${time(NOON + 60_000)}: no answer in time2 replies by the scripted companionLimping`,
  );
});

it('says how the engines of speech are, without anybody to stand in for them', () => {
  const { health } = overviewOf();
  const provider = { breaker: 'halfOpen', lastSuccessAt: null, lastFault: null } as const;
  render(<HealthList health={{ ...health, speaking: { status: 'ok', detail: 'It answers.', latencyMs: 3, provider } }} />);
  expect(screen.getAllByRole('listitem')[4]?.textContent).toBe('Text to speechIt answers.Is being tried onceWorking3 ms');
});

it('says nothing of a provider that has done nothing yet', () => {
  const { health } = overviewOf();
  const provider = { breaker: 'closed', lastSuccessAt: null, lastFault: null, standIns: 0 } as const;
  render(<HealthList health={{ ...health, model: { status: 'ok', detail: 'It answers.', latencyMs: 3, provider } }} />);
  expect(screen.getAllByRole('listitem')[2]?.textContent).toBe('Companion modelIt answers.Is in useWorking3 ms');
});

it('shows nothing in green while the line is down, and says how old it is', () => {
  render(<HealthList health={overviewOf().health} known={false} />);
  expect(screen.getAllByText('Was: working')).toHaveLength(5);
  expect(screen.queryByText('Working')).toBeNull();
  const { rerender } = render(<AsOf connected={false} catchingUp at={NOON} />);
  const time = new Date(NOON).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  expect(screen.getByRole('status').textContent).toBe(`Not connected: as of ${time}`);
  rerender(<AsOf connected catchingUp at={NOON} />);
  expect(screen.getByRole('status').textContent).toBe('Catching up');
  rerender(<AsOf connected catchingUp={false} at={NOON} />);
  expect(screen.queryByRole('status')).toBeNull();
});

it('tells what happened and leads to the alert', () => {
  const raised = activityOf({ kind: 'crisis.raised', level: 4 });
  render(<ActivityFeed entries={[raised, activityOf({ kind: 'session.ended' })]} links={links} />);
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('An alert was raised for Calm Otter');
  expect(screen.getByRole('link').getAttribute('href')).toBe(`/admin/safety/${raised.subjectId}`);
  expect(second?.textContent).toContain('Calm Otter ended a conversation');
});
