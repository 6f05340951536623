import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line such as `  '@trpc/server@11.25.2':` or `  ws@8.23.0:` in the section `packages:` of pnpm-lock.yaml. */
const PACKAGE_LINE = /^ {2}'?(?<name>@?[^@'\s]+)@(?<version>\d[^'():]*)'?:$/;

/** All versions of every package that an install brings, by name. @param root the top folder of the checkout */
export function lockedVersions(root: string): ReadonlyMap<string, ReadonlySet<string>> {
  const versions = new Map<string, Set<string>>();
  for (const line of section(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'), 'packages')) {
    const { name, version } = PACKAGE_LINE.exec(line)?.groups ?? {};
    if (name !== undefined && version !== undefined) versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  return versions;
}

/** A line such as `  '@trpc/client': 11.25.2`. */
const ENTRY_LINE = /^ {2}'?(?<name>[^':\s]+)'?: '?(?<value>[^'\s]+)'?$/;

/** What a flat section of pnpm-workspace.yaml says, by key. @param root the top folder of the checkout */
export function workspaceSetting(root: string, name: 'catalog' | 'overrides'): ReadonlyMap<string, string> {
  const entries = section(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'), name).map((line) => {
    const groups = ENTRY_LINE.exec(line)?.groups;
    if (groups?.name === undefined || groups.value === undefined) throw new Error(`This line of pnpm-workspace.yaml is not "  name: value": ${line}`);
    return [groups.name, groups.value] as const;
  });
  return new Map(entries);
}

/** The indented lines under `name:`. */
function section(yaml: string, name: string): readonly string[] {
  const lines = yaml.split('\n');
  const start = lines.indexOf(`${name}:`) + 1;
  if (start === 0) throw new Error(`There is no section "${name}".`);
  const length = lines.slice(start).findIndex((line) => /^\S/.test(line));
  return lines.slice(start, length === -1 ? undefined : start + length).filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
}

/** Orders plain versions (1.2.3): negative when `left` is older. */
export function compareVersions(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}
