import { LiveSessions } from '../features/session/index.ts';

export function LiveSessionsOverview() {
  return <LiveSessions />;
}
