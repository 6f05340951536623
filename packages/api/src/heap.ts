import { setFlagsFromString } from 'node:v8';

/** Per cent by which what is alive may grow before all of it is looked through again. */
const HEAP_GROWTH = 100;

/**
 * To be called when a process that serves people starts. What is read from sockets counts as heap until it is collected, and V8 begins to collect all there is once 8 MB have come in:
 * with two hundred people who talk that is more than once a second, a quarter of all the server does. Twice of what is alive is a hundred megabytes or so.
 */
export const letHeapGrow = (): void => setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
