import { execFileSync } from 'node:child_process';

/** Of a process besides its sockets: the database, modules, pipes. */
const OTHERS = 200;

/** Throws when one process may not hold so many sockets, saying what to type. */
export function needSockets(count: number): void {
  const answer = execFileSync('/bin/sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).trim();
  const limit = answer === 'unlimited' ? Number.POSITIVE_INFINITY : Number(answer);
  if (limit < count + OTHERS) {
    throw new Error(
      `${count} connections need ${count + OTHERS} open files in one process, and only ${limit} are allowed. Type: ulimit -n ${count + OTHERS}`,
    );
  }
}
