import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AppShell, type AppShellProps } from './AppShell.tsx';

const show = async (parts: Partial<AppShellProps>) => {
  const root = createRootRoute({
    component: () => (
      <AppShell variant="staff" nav={[]} account={null} {...parts}>
        page
      </AppShell>
    ),
    notFoundComponent: () => null,
  });
  render(<RouterProvider router={createRouter({ routeTree: root, history: createMemoryHistory() })} />);
  return screen.findAllByRole('link', { name: 'Ezri' });
};

it('leads staff home to their own overview, and everybody else to theirs', async () => {
  for (const link of await show({ variant: 'staff' })) expect(link.getAttribute('href')).toBe('/admin');
});

it('leads a person home', async () => {
  for (const link of await show({ variant: 'person' })) expect(link.getAttribute('href')).toBe('/');
});

it('says beside a page how much waits there, and nothing at 0', async () => {
  await show({
    nav: [
      { to: '/admin', label: 'Safety events', icon: null, count: { of: 2, words: 'held by nobody' } },
      { to: '/', label: 'Others', icon: null, count: { of: 0, words: 'held by nobody' } },
    ],
    notice: <p>2 alerts wait</p>,
  });
  const nav = within(screen.getByRole('navigation', { name: 'Main' }));
  expect(nav.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Safety events2 held by nobody', 'Others']);
  expect(screen.getByText('2 alerts wait')).toBeTruthy();
});
