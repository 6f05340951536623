import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 25;
const WAIT_MS = 30_000;

/** Resolves once `holds` does. Throws after `ms`, naming `what` was waited for. */
export async function until(holds: () => boolean | Promise<boolean>, what: string | (() => string), ms: number = WAIT_MS): Promise<void> {
  const deadline = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Waited ${ms} ms for ${typeof what === 'string' ? what : what()}.`);
    await wait(LOOK_EVERY_MS);
  }
}
