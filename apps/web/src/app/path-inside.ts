/** A path inside the app, or null: an address from outside in `?back=` must not lead away after sign-in. */
export function pathInside(back: string | undefined): string | null {
  if (back === undefined || !back.startsWith('/')) return null;
  const url = URL.parse(back, 'https://inside.invalid');
  return url?.origin === 'https://inside.invalid' ? url.pathname + url.search + url.hash : null;
}
