import { chromium, type Browser, type Page } from '@playwright/test';

const RENDER_MS = 20_000;

/** A member of staff's queue in a real Chromium. */
export interface StaffScreen extends AsyncDisposable {
  readonly version: string;
  /** When the frame with this alert's row had been drawn, in ms since the Unix epoch on this machine's clock. */
  renderedAt(alertId: string): Promise<number>;
}

/** Signs in through the demo button of `email` and opens the queue. */
export async function openStaffScreen(url: string, email: string): Promise<StaffScreen> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser: Browser = await chromium.launch({ executablePath, args: ['--disable-background-networking', '--disable-quic', ...asRoot] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.goto(`${url}/sign-in`);
  await page.getByRole('button', { name: `Continue as ${email}` }).click();
  await page.getByRole('button', { name: 'Your account' }).waitFor();
  await page.goto(`${url}/admin/safety`);
  await page.getByText('No open alerts').waitFor();
  await watchRows(page);
  return {
    version: browser.version(),
    async renderedAt(alertId) {
      const at = await page.waitForFunction((id) => globalThis.document.documentElement.dataset[`at${id.replaceAll('-', '')}`], alertId, {
        timeout: RENDER_MS,
      });
      return Number(await at.jsonValue());
    },
    [Symbol.asyncDispose]: async () => browser.close(),
  };
}

/** Notes on the root element when each row of the queue was first drawn. */
const watchRows = async (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = new Set<string>();
    const look = () => {
      for (const link of document.querySelectorAll('[aria-label="Alert queue"] a[id^="alert-"]')) {
        if (seen.has(link.id)) continue;
        seen.add(link.id);
        const key = `at${link.id.slice('alert-'.length).replaceAll('-', '')}`;
        // The next task after a frame's callbacks runs when the frame has been drawn.
        requestAnimationFrame(() => setTimeout(() => (document.documentElement.dataset[key] = String(performance.timeOrigin + performance.now()))));
      }
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
  });
