import type { AnyTRPCRouter } from '@trpc/server';
import type { Wire } from '../wire.ts';
import type { Name } from './envelope.ts';
import type { Replies } from './replies.ts';

/** The socket that a request came from. */
export interface Host {
  readonly router: AnyTRPCRouter;
  readonly wire: Wire;
  /** As tRPC's own: made once for a socket. Rejects when it could not be made. */
  readonly context: Promise<unknown>;
  readonly replies: Replies;
  readonly isOpen: boolean;
  /** The id of a subscription may be used again. */
  forget(id: Name['id']): void;
}
