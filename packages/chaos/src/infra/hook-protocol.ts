/** The part of the query of `node-hooks.ts`, as it is imported, that holds `HookOptions` as JSON. */
export const HOOK_OPTIONS = 'options';

/** Points at which a node can be hit; `node:diagnostics_channel` names. */
export type HookPoint = 'ezri.store.committed' | 'ezri.conversation.screening' | 'ezri.conversation.screened' | 'ezri.reply.piece';

/** The node gets the signal in the middle of the n-th message from the start of the process, or from the request. */
export interface Hook {
  readonly at: HookPoint;
  readonly nth: number;
  readonly signal: 'SIGKILL' | 'SIGSTOP' | 'SIGTERM';
  /** Only commits that wrote to a topic which begins so count. Without it all do, heartbeats of the node among them. */
  readonly topic?: string;
}

export interface HookOptions {
  readonly hooks?: readonly Hook[];
  readonly clockOffsetMs?: number;
}

/** Since the last time they were asked for. */
export interface HookStats {
  /** What its `Date` says. */
  readonly clockMs: number;
  readonly rssMiB: number;
  readonly peakRssMiB: number;
  /** Of JavaScript and of buffers. */
  readonly heldMiB: number;
  readonly delayP99Ms: number;
  readonly delayMaxMs: number;
}

export type HookRequest = { readonly id: number } & (
  | { readonly type: 'stats' }
  | { readonly type: 'collect' }
  | { readonly type: 'block'; readonly ms: number }
  | { readonly type: 'clock'; readonly offsetMs: number }
  | { readonly type: 'arm'; readonly hook: Hook }
);

export interface HookAnswer {
  readonly id: number;
  readonly stats?: HookStats;
}
