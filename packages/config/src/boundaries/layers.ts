/** One room of the house. `imports` and `typesOnly` may only name layers that stand before it in LAYERS; a test holds it to that. */
export interface Layer {
  readonly name: string;
  readonly folder: string;
  /** What may be imported. */
  readonly imports: readonly string[];
  /** What may be imported with `import type` only. */
  readonly typesOnly?: readonly string[];
  /** What to do instead of importing something else. */
  readonly instead: string;
}

/** The arrows of docs/architecture.md, from left to right. All package rules are made from this list. */
export const LAYERS = [
  {
    name: 'config',
    folder: 'packages/config',
    imports: [],
    instead: 'The tooling knows nothing of Ezri. Read files as text, or move the check into the package it is about.',
  },
  {
    name: 'contract',
    folder: 'packages/contract',
    imports: [],
    instead: 'The contract is what crosses the wire and stands on its own. Move what both sides need into it; leave everything else where it is.',
  },
  {
    name: 'fanout',
    folder: 'packages/fanout',
    imports: [],
    instead: 'Fanout knows tRPC and sockets, nothing of Ezri. Pass what it needs as a parameter, and let api bring the two together.',
  },
  {
    name: 'domain',
    folder: 'packages/domain',
    imports: ['contract'],
    instead: 'Rules are pure: take the facts as parameters and return a decision. The use case in api reads them from the store.',
  },
  {
    name: 'client',
    folder: 'packages/client',
    imports: ['contract'],
    instead: 'The client side of the feed speaks the contract and nothing else. Server code cannot come to the browser.',
  },
  {
    name: 'ai',
    folder: 'packages/ai',
    imports: ['contract'],
    instead: 'An adapter answers what it is asked. Pass it what it needs to know through the port.',
  },
  {
    name: 'store',
    folder: 'packages/store',
    imports: ['contract', 'domain'],
    instead: 'The store remembers and asks the rules. What should happen next is decided by a use case in api.',
  },
  {
    name: 'api',
    folder: 'packages/api',
    imports: ['contract', 'fanout', 'domain', 'ai', 'store'],
    instead: 'Nothing in api may know who runs it or who calls it. Take it as configuration.',
  },
  {
    name: 'server',
    folder: 'apps/server',
    imports: ['contract', 'ai', 'store', 'api'],
    instead: 'The runner reads the environment and calls createService. Move the rest into api.',
  },
  {
    name: 'web',
    folder: 'apps/web',
    imports: ['contract', 'domain', 'client'],
    typesOnly: ['api'],
    instead: 'Screens talk to the server over the wire. Add a procedure to api and call it, or move a pure rule into domain.',
  },
  {
    name: 'testkit',
    folder: 'packages/testkit',
    imports: ['contract', 'client', 'ai', 'store', 'api'],
    instead: 'The test world is built from the public parts of Ezri. Export there what a test needs.',
  },
  {
    name: 'chaos',
    folder: 'packages/chaos',
    imports: ['contract', 'client', 'ai', 'store', 'api', 'testkit'],
    instead: 'The fault harness breaks Ezri from outside. Export in testkit or store what it needs.',
  },
  {
    name: 'bench',
    folder: 'packages/bench',
    imports: ['client', 'contract', 'fanout', 'store', 'api', 'testkit'],
    instead: 'A benchmark measures what is public. Let testkit build the world for it, or export there what it needs.',
  },
  {
    name: 'e2e',
    folder: 'e2e',
    imports: ['contract', 'testkit'],
    instead: 'A browser test sees what a person sees. Let testkit build the world for it.',
  },
] as const satisfies readonly Layer[];

/** Inside api: each noun may import those before it. */
export const API_NOUNS = ['account', 'notifications', 'crisis', 'conversation', 'voice'] as const;

/** Inside api: these read from any noun, and nobody imports them. */
export const API_READERS = ['session', 'admin'] as const;

/** Inside api: the files that bring all nouns together. */
export const API_ASSEMBLY = ['router', 'service', 'index'] as const;

/** Inside api: names the types of what use cases may reach for, so everybody may import this one. */
export const API_DEPS = 'deps';

/** Inside api: the folder that carries the router over HTTP and sockets. It may import the router, and nothing else of the assembly. */
export const API_TRANSPORT = 'http';

/** Inside web: the folders from left to right. `features` also keep apart from each other. */
export const WEB_FOLDERS = [
  { name: 'words', imports: [], instead: 'The dictionary knows no screen. Take what a message needs as its values.' },
  { name: 'ui', imports: ['words'], instead: 'A dumb part takes props and calls back. Pass it what it shows.' },
  { name: 'wire', imports: [], instead: 'The wire brings data and knows no screen. Let a feature bring the two together.' },
  { name: 'features', imports: ['words', 'ui', 'wire'], instead: 'A page composes features. Move what is shared into ui, or pass it as a prop.' },
  {
    name: 'pages',
    imports: ['words', 'ui', 'wire', 'features'],
    instead: 'A page is shown by the app and does not know it. Take what it needs as a prop.',
  },
  { name: 'app', imports: ['words', 'ui', 'wire', 'features', 'pages'], instead: 'The app brings it all together.' },
] as const;

/** Packages from outside that only some layers may know. `packages` are regular expressions for whole package names. */
export const OWNED = [
  {
    name: 'database',
    packages: ['drizzle-orm', 'drizzle-kit', 'pg', '@electric-sql/.+', 'ioredis', 'proper-lockfile'],
    owners: ['store', 'chaos'],
    instead: 'The store is the only room with SQL and databases. Add a named query there that takes a Tx.',
  },
  {
    name: 'trpc',
    packages: ['@trpc/.+'],
    owners: ['fanout', 'client', 'api', 'web', 'testkit', 'chaos', 'bench', 'e2e'],
    instead: 'Rules, storage and models do not know how they are called. Return a value, and let api turn it into an answer.',
  },
  {
    name: 'sockets',
    packages: ['ws'],
    owners: ['fanout', 'client', 'api', 'testkit', 'chaos', 'bench', 'e2e'],
    instead: 'Sockets are opened by api and followed by client. Use what they export.',
  },
  {
    name: 'http',
    packages: ['fastify', '@fastify/.+', 'jsonwebtoken', 'rate-limiter-flexible', '@node-rs/argon2'],
    owners: ['api'],
    instead: 'Requests, tokens and passwords are the business of api. Use what createService offers.',
  },
  {
    name: 'react',
    packages: ['react', 'react-dom', '@tanstack/.+', 'radix-ui', 'lucide-react', 'sonner', '@testing-library/.+'],
    owners: ['web'],
    instead: 'Only the web app knows React. Keep the logic free of it, and write a thin hook in apps/web.',
  },
  {
    name: 'peers',
    packages: ['socket.io', 'socket.io-client', 'graphql', 'graphql-ws'],
    owners: ['bench'],
    instead: 'What Ezri is compared with is no part of it. Use tRPC and the feed.',
  },
  {
    name: 'playwright',
    packages: ['@playwright/.+', '@axe-core/.+'],
    owners: ['e2e', 'bench'],
    instead: 'Tests that need a browser live in e2e.',
  },
] as const satisfies readonly { name: string; packages: readonly string[]; owners: readonly (typeof LAYERS)[number]['name'][]; instead: string }[];

/** Layers that must run anywhere: nothing from Node in what they ship (their tests and configuration may). */
export const WITHOUT_NODE = [
  { name: 'contract', instead: 'The contract also runs in the browser. Use what the web platform offers, or take it as a parameter.' },
  { name: 'domain', instead: 'Rules are pure: no clock, no files, no network. Take it as a parameter.' },
  { name: 'client', instead: 'The client also runs in the browser. Use what the web platform offers, or take it as a parameter.' },
  { name: 'web', instead: 'There is no Node in a browser. Ask the server through a procedure.' },
] as const;
