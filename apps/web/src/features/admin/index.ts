export { Overview } from './Overview.tsx';
export type { AdminLinks } from './links.ts';
