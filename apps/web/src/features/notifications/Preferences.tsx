import { useMutation } from '@tanstack/react-query';
import { Button, Dialog, ErrorState, Skeleton, toast } from '../../ui/index.ts';
import { trpc, useClient } from '../../wire/trpc.ts';
import { PreferencesForm, withChoice, type MutableKind } from './PreferencesForm.tsx';
import { useWords } from '../../words/index.ts';

/** What one wants to be told, on every device. */
export function Preferences({ onClose }: { onClose: () => void }) {
  const { common, notifications } = useWords();
  const words = notifications.preferences;
  const utils = trpc.useUtils();
  const { data, isError, refetch } = trpc.notifications.preferences.useQuery();
  const client = useClient();
  const save = useMutation({
    // Another device may have chosen since: only this one choice is put into what the server has now.
    mutationFn: async ({ kind, on }: { kind: MutableKind; on: boolean }) => {
      const { muted } = await client.notifications.preferences.query();
      return client.notifications.setPreferences.mutate({ muted: withChoice(muted, kind, on) });
    },
    onSuccess: (saved) => utils.notifications.preferences.setData(undefined, saved),
    onError: () => toast.error(common.notSaved, { body: common.pleaseTryAgain }),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.title}
      description={words.text}
      footer={<Button onClick={onClose}>{common.done}</Button>}
    >
      {data && <PreferencesForm muted={data.muted} saving={save.isPending} onChange={(kind, on) => save.mutate({ kind, on })} />}
      {!data && isError && <ErrorState title={words.didNotLoad} onRetry={() => void refetch()} />}
      {!data && !isError && (
        <div aria-busy="true" aria-label={words.loading} className="space-y-3">
          <Skeleton className="h-6" />
          <Skeleton className="h-6" />
        </div>
      )}
    </Dialog>
  );
}
