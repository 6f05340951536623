export { Bell } from './Bell.tsx';
export { InboxProvider, useUnreadCount, type InboxProviderProps } from './Inbox.tsx';
export { NotificationCentre, type NotificationCentreProps } from './NotificationCentre.tsx';
