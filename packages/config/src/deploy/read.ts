import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** A file of the checkout, by its path from the top. */
export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** What the first group of `pattern` found, once for each match, in order. */
export const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, group]) => group ?? '');

/** The lines of a YAML block: those under the line `head` that are indented deeper. Throws when there is no such line. */
export function block(yaml: string, head: string): string {
  const lines = yaml.split('\n');
  const start = lines.findIndex((line) => line.trimEnd() === head);
  if (start === -1) throw new Error(`There is no line "${head}".`);
  const indent = head.length - head.trimStart().length;
  const length = lines.slice(start + 1).findIndex((line) => line.trim() !== '' && line.length - line.trimStart().length <= indent);
  return lines.slice(start + 1, length === -1 ? undefined : start + 1 + length).join('\n');
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The folders of the workspace that a package needs when it runs, its own included, in order. */
export function foldersNeededBy(folder: string): string[] {
  const needed = new Set<string>();
  const waiting = [folder];
  for (const one of waiting) {
    if (needed.has(one)) continue;
    needed.add(one);
    const { dependencies = {} } = JSON.parse(read(join(one, 'package.json'))) as Manifest;
    for (const [name, version] of Object.entries(dependencies)) {
      if (version === 'workspace:*') waiting.push(join('packages', name.replace('@ezri/', '')));
    }
  }
  return [...needed].filter((one) => existsSync(join(ROOT, one))).toSorted();
}
