export { Bell } from './Bell.tsx';
export { InboxProvider } from './Inbox.tsx';
export { NotificationCentre } from './NotificationCentre.tsx';
