import type { ConnectionStore } from '@ezri/client';
import { newId } from '@ezri/contract';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { LineProvider } from '../../wire/connection.ts';
import type { Line } from '../../wire/line.ts';
import { createOutboxes } from '../../wire/outboxes.ts';
import { useOutgoing } from './useOutgoing.ts';

const offline = { kind: 'offline' } as const;
const connection: ConnectionStore = { get: () => offline, subscribe: () => () => undefined, catchUp: () => () => undefined };

function renderOutgoing() {
  const outboxes = createOutboxes({ storage: sessionStorage, connection, send: async () => Promise.reject(new Error('nothing is sent here')) });
  const id = newId();
  const line = { connection, outboxes } as unknown as Line;
  const wrapper = ({ children }: { children: ReactNode }) => <LineProvider value={line}>{children}</LineProvider>;
  return renderHook(() => useOutgoing(id, () => undefined), { wrapper }).result;
}

test('what is sent is no draft any more; what is said aloud leaves the draft alone', () => {
  const outgoing = renderOutgoing();
  act(() => outgoing.current.setDraft('half a thought'));
  act(() => void outgoing.current.say('Something else.'));
  expect([outgoing.current.draft, outgoing.current.outgoing.map(({ text }) => text)]).toEqual(['half a thought', ['Something else.']]);
  act(() => void outgoing.current.send('half a thought'));
  expect(outgoing.current.draft).toBe('');
});

test('what is said when too much waits already is kept with the draft', () => {
  const outgoing = renderOutgoing();
  act(() => {
    for (let at = 0; outgoing.current.send(`${at}`); at += 1);
  });
  act(() => outgoing.current.setDraft('half a thought'));
  act(() => void outgoing.current.say('And this.'));
  expect(outgoing.current.draft).toBe('half a thought\nAnd this.');
});
