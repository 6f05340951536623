import { useNavigate } from '@tanstack/react-router';
import { SafetyQueue } from '../features/crisis/index.ts';
import { useAccount } from '../wire/account.ts';

/** The queue of alerts; with an id in the address, that alert beside it. */
export function SafetyEventsDashboard({ alertId }: { alertId: string | undefined }) {
  const navigate = useNavigate();
  const account = useAccount();
  const go = (id: string | undefined) => void navigate({ to: '/admin/safety/{-$alertId}', params: { alertId: id } });
  return <SafetyQueue account={account} alertId={alertId ?? null} onOpen={go} onClose={() => go(undefined)} />;
}
