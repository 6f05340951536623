import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { HEAP_FLAGS } from './heap.ts';

const run = async (...flags: readonly string[]) => promisify(execFile)(process.execPath, [...flags, '--eval', '0']);

test('this Node knows the flags: set while it runs, one that it does not know would only be a line on its standard error', async () => {
  await expect(run(...HEAP_FLAGS)).resolves.toMatchObject({ stderr: '' });
  await expect(run('--heap-growing-percentage=1')).rejects.toThrow('bad option');
});
