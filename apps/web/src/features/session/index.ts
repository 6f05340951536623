export { LiveSessions } from './LiveSessions.tsx';
