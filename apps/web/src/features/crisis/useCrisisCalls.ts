import { useMemo } from 'react';
import { useClient } from '../../wire/trpc.ts';
import type { CrisisCalls } from './change.ts';

/** The mutations that change an alert, on this page's line. */
export function useCrisisCalls(): CrisisCalls {
  const client = useClient();
  return useMemo(
    () => ({
      assign: (input, options) => client.admin.assignCrisis.mutate(input, options),
      acknowledge: (input, options) => client.admin.acknowledgeCrisis.mutate(input, options),
      release: (input, options) => client.admin.releaseCrisis.mutate(input, options),
      escalate: (input, options) => client.admin.escalateCrisis.mutate(input, options),
      note: (input, options) => client.admin.noteCrisis.mutate(input, options),
      resolve: (input, options) => client.admin.resolveCrisis.mutate(input, options),
      reopen: (input, options) => client.admin.reopenCrisis.mutate(input, options),
    }),
    [client],
  );
}
