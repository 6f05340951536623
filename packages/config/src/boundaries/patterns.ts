import { LAYERS } from './layers.ts';

/** Files that only tests use. */
export const TESTS = '\\.(?:test|suite|fixture)\\.tsx?$|/(?:test|tests|testing)/';

/** Any file of ours. */
export const ANY_LAYER = folders(LAYERS.map((layer) => layer.folder));

/** A regular expression for all files under these folders, which are relative to the top folder. */
export function folders(names: readonly string[]): string {
  return `^(?:${names.join('|')})/`;
}

export function folderOf(name: string): string {
  const layer = LAYERS.find((candidate) => candidate.name === name);
  if (!layer) throw new Error(`No layer is called "${name}": see LAYERS.`);
  return layer.folder;
}

/** A regular expression for packages from outside, installed or not. */
export function packagesFromOutside(names: readonly string[]): string {
  return `(?:^|(?:^|/)node_modules/)(?:@types/)?(?:${names.map((name) => name.replaceAll('.+', '[^/]+')).join('|')})(?:/|$)`;
}
