import type { Plan } from './messages.ts';

/** After a forced collection, which also throws compiled code away: the more code a server has, the longer it takes to be itself again. By the clock, and by how often it has done its work. */
export const SETTLE_S = 1;
const SETTLE_EVENTS = 40;

/** How many ticks of such a plan come before it is measured. */
export const settleTicks = ({ everyMs, perTick }: Pick<Plan, 'everyMs' | 'perTick'>): number =>
  Math.max(Math.ceil(SETTLE_EVENTS / perTick), Math.ceil((SETTLE_S * 1_000) / everyMs));
