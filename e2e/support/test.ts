import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { spawnServer, temporaryFolder, type ServerProcess } from '@ezri/testkit';
import { cableTo, type Cable } from './cable.ts';
import { createFaults, type Faults } from './faults.ts';

/** Which browser opens a page, the run's own unless told otherwise, and how. */
export interface Opening extends BrowserContextOptions {
  readonly by?: Browser;
}

/** A server of the test's own, on an empty folder, and the browsers that talk to it. */
export interface House {
  readonly server: ServerProcess;
  readonly cable: Cable;
  /** A browser of its own: its cookies and storage are nobody else's. */
  open(path?: string, options?: Opening): Promise<Page>;
  /** The same, signed in through the demo buttons. */
  enter(email: string, path?: string, options?: Opening): Promise<Page>;
  /** Kills the server (SIGKILL) and starts it again on the same folder and port. */
  restart(whileDown?: () => Promise<void>): Promise<void>;
}

export const PEOPLE = { user: 'user@ezri.local', second: 'second@ezri.local', dana: 'staff@ezri.local', lee: 'staff2@ezri.local' } as const;

/** What the server of a test is told besides the usual. */
type Env = Readonly<Record<string, string>>;

export const test = base.extend<{ house: House; faults: Faults; env: Env }>({
  env: [{}, { option: true }],
  // Playwright reads from the pattern what a fixture needs; this one needs next to nothing.
  faults: async ({ browserName: _browserName }, provide) => {
    const faults = createFaults();
    await provide(faults);
    expect(faults.list, 'nothing may go wrong in the browser').toEqual([]);
  },
  house: async ({ browser, faults, env }, provide) => {
    await using folder = await temporaryFolder();
    await using rooms = new AsyncDisposableStack();
    let server = await spawnServer({ dataDir: folder.path, env });
    rooms.defer(async () => server[Symbol.asyncDispose]());
    const cable = rooms.use(await cableTo(server.port));
    const contexts: BrowserContext[] = [];
    rooms.defer(async () => void (await Promise.all(contexts.map(async (context) => context.close()))));

    const open = async (path = '/', { by = browser, ...options }: Opening = {}): Promise<Page> => {
      const context = await newContext(by, { baseURL: cable.url, ...options });
      contexts.push(context);
      await faults.watch(context);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    };
    await provide({
      get server() {
        return server;
      },
      cable,
      open,
      async enter(email, path, options) {
        const page = await open('/sign-in', options);
        await page.getByRole('button', { name: `Continue as ${email}` }).click();
        await page.getByRole('button', { name: 'Your account' }).waitFor();
        if (path !== undefined) await page.goto(path);
        await expect(page.getByRole('status', { name: 'Connection: live' })).toBeVisible();
        return page;
      },
      async restart(whileDown = async () => {}) {
        const { port } = server;
        await server.kill();
        await whileDown();
        server = await spawnServer({ dataDir: folder.path, port, env });
      },
    });
  },
});

const newContext = async (browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> => browser.newContext(options);

export { expect } from '@playwright/test';
