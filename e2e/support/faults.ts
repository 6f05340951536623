import type { BrowserContext } from '@playwright/test';

/** What went wrong in the browsers of one test: errors on the console, uncaught ones, violations of the Content-Security-Policy. */
export interface Faults {
  watch(context: BrowserContext): Promise<void>;
  /** These are what the test is about, such as the browser's own line about a dead connection. Never a violation of the policy. */
  expectLike(pattern: RegExp): void;
  readonly list: readonly string[];
}

const VIOLATION = 'Content-Security-Policy violation:';

export function createFaults(): Faults {
  const found: string[] = [];
  const expected: RegExp[] = [];
  return {
    async watch(context) {
      context.on('console', (message) => {
        if (message.type() === 'error') found.push(`${message.text()} ${message.location().url}`);
      });
      context.on('weberror', (error) => found.push(String(error.error())));
      await context.addInitScript((prefix) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          // eslint has no say in the browser: this is how it reaches the test.
          globalThis.console.error(`${prefix} ${violatedDirective} ${blockedURI}`);
        });
      }, VIOLATION);
    },
    expectLike: (pattern) => void expected.push(pattern),
    get list() {
      return found.filter((fault) => fault.includes(VIOLATION) || !expected.some((pattern) => pattern.test(fault)));
    },
  };
}

/** What Chromium itself says when a server cannot be reached. */
export const NO_CONNECTION = /net::ERR_|WebSocket connection to .* failed/;
/** What Chromium itself says about an answer that is a refusal. */
export const refusedWith = (status: number): RegExp => new RegExp(`Failed to load resource: the server responded with a status of ${status}`);
