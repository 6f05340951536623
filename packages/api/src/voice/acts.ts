import type { Deps } from '../deps.ts';
import { traceOf } from '../fault.ts';

/** What a voice session does to its conversation, one thing after the other. One that fails holds up none of the others. */
export class Acts {
  readonly #log: Deps['log'];
  #last: Promise<unknown> = Promise.resolve();

  constructor(log: Deps['log']) {
    this.#log = log;
  }

  add(work: () => Promise<unknown>): void {
    this.#last = this.#last.then(work).catch((error: unknown) => this.#log.warn(traceOf(error), 'a step of a voice session failed'));
  }

  /** All that was added is done, or `withinMs` are over. */
  async done(withinMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, withinMs)));
    await Promise.race([this.#last, late]);
    clearTimeout(timer);
  }
}
