import { createOutbox, type ConnectionStore } from '@ezri/client';
import type { Account } from '@ezri/contract';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { AccountMenu } from './AccountMenu.tsx';

const account: Account = { id: 'robin', email: 'user@ezri.local', name: 'Robin', role: 'user' };
const offline: ConnectionStore = { get: () => ({ kind: 'offline' }), subscribe: () => () => undefined, catchUp: () => () => undefined };

function chooseSignOut() {
  const onSignOut = vi.fn();
  render(<AccountMenu account={account} onSignOut={onSignOut} />);
  fireEvent.keyDown(screen.getByRole('button', { name: 'Your account' }), { key: 'Enter' });
  fireEvent.click(screen.getByRole('menuitem', { name: 'Sign out' }));
  return onSignOut;
}

test('with nothing left to send, signing out asks nothing', () => {
  expect(chooseSignOut()).toHaveBeenCalledOnce();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('signing out would lose what has not been sent: it asks first', () => {
  using outbox = createOutbox({ conversationId: 'c', storage: sessionStorage, connection: offline, send: async () => Promise.resolve() });
  outbox.add({ id: 'm', text: 'not sent yet' });
  sessionStorage.setItem('ezri.needHelp.c', 'request');
  const onSignOut = chooseSignOut();
  expect(onSignOut).not.toHaveBeenCalled();
  expect(screen.getByRole('alertdialog').textContent).toMatch(/2 messages/);
  fireEvent.click(screen.getByRole('button', { name: 'Sign out and lose them' }));
  expect(onSignOut).toHaveBeenCalledOnce();
});
