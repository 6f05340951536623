import type { Role } from '@ezri/contract';
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { routeTree } from '../app/routes.tsx';

const who = vi.hoisted(() => ({ role: 'user' as Role }));
vi.mock('../features/account/useMe.ts', () => ({
  useMe: () => ({ identity: { status: 'known', me: { account: { id: 'a', email: 'a@example.com', name: 'A', role: who.role }, demo: [] } } }),
}));

test.each([
  ['user', '/'],
  ['admin', '/admin'],
  ['super', '/admin'],
] as const)('a %s at an address that leads nowhere is told so by the tab too, and goes to %s', async (role, href) => {
  who.role = role;
  render(<RouterProvider router={createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ['/nowhere'] }) })} />);
  const link = await screen.findByRole('link', { name: 'Go to the start' });
  expect(link.getAttribute('href')).toBe(href);
  await waitFor(() => expect(document.title).toBe('Page not found · Ezri'));
});
