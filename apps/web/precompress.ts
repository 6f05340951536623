import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin, ResolvedConfig } from 'vite';

const WORTH_IT_BYTES = 1_024;

/** Puts a `.br` and a `.gz` beside every text file of the build; the server sends them to whoever takes them. Done once, here, and not at every request. */
export function precompress(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle() {
      const folder = resolve(config.root, config.build.outDir);
      for (const file of globSync('**/*.{html,js,css,svg}', { cwd: folder })) {
        const path = join(folder, file);
        const text = readFileSync(path);
        if (text.length < WORTH_IT_BYTES) continue;
        writeFileSync(`${path}.br`, brotliCompressSync(text));
        writeFileSync(`${path}.gz`, gzipSync(text));
      }
    },
  };
}
