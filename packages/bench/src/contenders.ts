/** Who is measured. `dialect`: what its clients speak (load/dialects.ts). */
export const CONTENDERS = {
  /** The product's own server, feed and database. */
  ezri: { dialect: 'ezri' },
  /** The library of Ezri's feed over a log in memory: to be compared with what keeps nothing. */
  'ezri-memory': { dialect: 'trpc' },
  'socket.io': { dialect: 'socket.io' },
  'graphql-ws': { dialect: 'graphql-ws' },
  /** tRPC as its documentation shows subscriptions. */
  trpc: { dialect: 'trpc' },
  /** `ws`, the JSON made once for all. */
  ws: { dialect: 'ws' },
  /** One frame, made once, written to every stream: the floor. */
  'ws-framed': { dialect: 'ws' },
} as const satisfies Readonly<Record<string, { readonly dialect: string }>>;

export type ContenderName = keyof typeof CONTENDERS;
export type Dialect = (typeof CONTENDERS)[ContenderName]['dialect'];

/** Where events are kept before they are sent. `none`: nowhere, or in this process alone. */
export type Storage =
  { readonly kind: 'none' } | { readonly kind: 'pglite'; readonly folder: string } | { readonly kind: 'postgres'; readonly url: string };
export type StorageKind = Storage['kind'];

const PEERS_IN_MEMORY: readonly ContenderName[] = ['socket.io', 'graphql-ws', 'trpc', 'ws', 'ws-framed'];
/** Where each commits first, the commit is most of the figure: one library and the floor say what there is to say. */
const PEERS_WITH_DATABASE: readonly ContenderName[] = ['socket.io', 'ws-framed'];

/** Who is compared with whom: what keeps nothing with Ezri's feed in memory, and what commits first with Ezri itself. */
export const STORAGES: readonly { readonly kind: StorageKind; readonly called: string; readonly contenders: readonly ContenderName[] }[] = [
  { kind: 'none', called: 'memory', contenders: ['ezri-memory', ...PEERS_IN_MEMORY] },
  { kind: 'pglite', called: 'PGlite', contenders: ['ezri', ...PEERS_WITH_DATABASE] },
  { kind: 'postgres', called: 'Postgres', contenders: ['ezri', ...PEERS_WITH_DATABASE] },
];

/** One contender's turn. */
export interface Turn {
  readonly contender: ContenderName;
  readonly kind: StorageKind;
  /** So many turns less than the others have, but one at least: for those whose turns take long. */
  readonly fewer?: number;
}
