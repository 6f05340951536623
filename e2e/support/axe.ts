import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** WCAG 2.2 at level AA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What one reads or presses, and what reaches beyond the screen where nobody can scroll to it: a page that fills the screen hides that from `scrollWidth`. */
const cutOff = async (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth ? true : scrolls(element.parentElement));
    return [...document.querySelectorAll('a, button, input, select, textarea, h1, h2, h3, p, li')].flatMap((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      const isOut = own > 1 && (left < -1 || right > width + 1) && !scrolls(element.parentElement);
      return isOut ? [`${element.tagName} ${element.textContent.slice(0, 40)} from ${Math.round(left)} to ${Math.round(right)} of ${width}`] : [];
    });
  });

/** Of a page, or of the dialog that is open on it: what lies behind is out of reach then, and axe takes it for a trap. */
export async function expectAccessible(page: Page, where: string, part: 'page' | 'dialog' = 'page'): Promise<void> {
  await test.step(where, async () => {
    const axe = new AxeBuilder({ page }).withTags(TAGS);
    const { violations } = await (part === 'dialog' ? axe.include('[role="dialog"], [role="alertdialog"]') : axe).analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${String(target)}. ${failureSummary ?? ''}`),
    );
    expect.soft(found, where).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect.soft(scrollWidth, `${where}: nothing sticks out sideways`).toBeLessThanOrEqual(clientWidth);
    expect.soft(await cutOff(page), `${where}: nothing is cut off at the side`).toEqual([]);
  });
}
