import { cpus, totalmem } from 'node:os';

const GIB = 2 ** 30;

/** In one line, what was measured on. */
export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / GIB)} GiB, ${process.platform}, Node ${process.version}`;
