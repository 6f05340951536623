import type { Fault } from '../fault.ts';
import { nodeKilled } from './f01-node-killed.ts';

/** Every fault of docs/reliability.md, by number. */
export const FAULTS: readonly Fault[] = [nodeKilled];
