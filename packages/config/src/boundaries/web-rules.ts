import type { IForbiddenRuleType } from 'dependency-cruiser';
import { WEB_FOLDERS } from './layers.ts';
import { TESTS, folderOf } from './patterns.ts';

const SRC = `${folderOf('web')}/src`;
const INSTEAD: Record<(typeof WEB_FOLDERS)[number], string> = {
  ui: 'A dumb part takes props and calls back. Pass it what it shows.',
  features: 'A page composes features. Move what is shared into ui, or pass it as a prop.',
  pages: 'Pages compose.',
};

/** Inside web: ui ← features ← pages; features never import each other. */
export function webRules(): readonly IForbiddenRuleType[] {
  const arrows = WEB_FOLDERS.slice(0, -1).map((folder, at): IForbiddenRuleType => ({
    name: `web-${folder}`,
    comment: `Inside web, ${folder} may not import ${WEB_FOLDERS.slice(at + 1).join(' or ')}. ${INSTEAD[folder]}`,
    severity: 'error',
    from: { path: `^${SRC}/${folder}/`, pathNot: TESTS },
    to: { path: `^${SRC}/(?:${WEB_FOLDERS.slice(at + 1).join('|')})/` },
  }));
  return [
    ...arrows,
    {
      name: 'web-features-apart',
      comment: 'Features never import each other. Let a page bring the two together, or move what they share into ui (looks) or client (data).',
      severity: 'error',
      from: { path: `^${SRC}/features/([^/]+)/`, pathNot: TESTS },
      to: { path: `^${SRC}/features/[^/]+/`, pathNot: `^${SRC}/features/$1/` },
    },
  ];
}
