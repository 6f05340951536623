import type { IForbiddenRuleType } from 'dependency-cruiser';
import { WEB_FOLDERS } from './layers.ts';
import { TESTS, folderOf } from './patterns.ts';

const SRC = `${folderOf('web')}/src`;
const NAMES: readonly string[] = WEB_FOLDERS.map(({ name }) => name);

type Folder = (typeof WEB_FOLDERS)[number];

function folder({ name, imports, instead }: Folder): readonly IForbiddenRuleType[] {
  const forbidden = NAMES.filter((other) => other !== name && !imports.some((allowed) => allowed === other));
  if (forbidden.length === 0) return [];
  return [
    {
      name: `web-${name}`,
      comment: `Inside web, ${name} may not import ${forbidden.join(', ')}. ${instead}`,
      severity: 'error',
      from: { path: `^${SRC}/${name}/`, pathNot: TESTS },
      to: { path: `^${SRC}/(?:${forbidden.join('|')})/` },
    },
  ];
}

/** Inside web: words ← ui; ui, wire ← features ← pages ← app; features never import each other. */
export function webRules(): readonly IForbiddenRuleType[] {
  return [
    ...WEB_FOLDERS.flatMap(folder),
    {
      name: 'web-features-apart',
      comment: 'Features never import each other. Let a page bring the two together, or move what they share into ui (looks) or client (data).',
      severity: 'error',
      from: { path: `^${SRC}/features/([^/]+)/`, pathNot: TESTS },
      to: { path: `^${SRC}/features/[^/]+/`, pathNot: `^${SRC}/features/$1/` },
    },
  ];
}
