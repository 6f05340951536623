import { useNavigate } from '@tanstack/react-router';
import { NotificationCentre } from '../features/notifications/index.ts';

export function Notifications() {
  const navigate = useNavigate();
  return <NotificationCentre onFollow={(href) => void navigate({ href })} />;
}
