import type { ConnectionStore } from '@ezri/client';
import type { Id, Safety } from '@ezri/contract';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { useConnectionStore } from '../../wire/connection.ts';
import { useClient } from '../../wire/trpc.ts';
import { createHelpCall, type HelpCall, type HelpState } from './help-call.ts';

/** Of each line, the calls for help by conversation: a call goes on although its page has been left. */
const calls = new WeakMap<ConnectionStore, Map<Id, HelpCall>>();

function callOf(connection: ConnectionStore, conversationId: Id, create: () => HelpCall): HelpCall {
  const all = calls.get(connection) ?? new Map<Id, HelpCall>();
  calls.set(connection, all);
  const call = all.get(conversationId) ?? create();
  all.set(conversationId, call);
  return call;
}

export interface NeedHelpOptions {
  readonly conversationId: Id;
  showSafety(safety: Safety): void;
  /** Shows the panel before the server has answered. */
  showHelp(): void;
}

export interface NeedHelp {
  needHelp(): void;
  readonly help: HelpState;
}

/** "I need help now": the panel at once, and the call kept up until the server has answered. */
export function useNeedHelp({ conversationId, showSafety, showHelp }: NeedHelpOptions): NeedHelp {
  const connection = useConnectionStore();
  const client = useClient();
  const call = callOf(connection, conversationId, () =>
    createHelpCall({
      conversationId,
      storage: sessionStorage,
      connection,
      send: async (input, options) => client.conversation.needHelp.mutate(input, options),
    }),
  );
  const { status, safety } = useSyncExternalStore(call.subscribe, call.get);

  const onChange = useEffectEvent(() => {
    if (safety) showSafety(safety);
    // A call that an earlier page left open shows its help here too.
    else if (status !== 'idle') showHelp();
  });
  useEffect(() => onChange(), [status, safety]);

  return {
    needHelp() {
      showHelp();
      call.ask();
    },
    help: status,
  };
}
