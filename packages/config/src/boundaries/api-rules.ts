import type { IForbiddenRuleType } from 'dependency-cruiser';
import { API_ASSEMBLY, API_DEPS, API_NOUNS, API_READERS, API_TRANSPORT } from './layers.ts';
import { TESTS, folderOf } from './patterns.ts';

const SRC = `${folderOf('api')}/src`;
const NOUNS: readonly string[] = API_NOUNS;
const ALL_NOUNS: readonly string[] = [...API_NOUNS, ...API_READERS];
const assembly = (names: readonly string[]) => `^${SRC}/(?:${names.join('|')})\\.ts$`;
const ASSEMBLY = assembly(API_ASSEMBLY);
const TRANSPORT = `^${SRC}/${API_TRANSPORT}/`;

const nouns = (names: readonly string[]) => `^${SRC}/(?:${names.join('|')})/`;

function noun(name: string): IForbiddenRuleType {
  const allowed = [...NOUNS.slice(0, NOUNS.indexOf(name)), name];
  return {
    name: `api-${name}`,
    comment: `Inside api, ${name} may import ${allowed.slice(0, -1).join(', ') || 'no other noun'}. Turn the call round: let the later noun call this one, or pass what is needed as a parameter.`,
    severity: 'error',
    from: { path: nouns([name]), pathNot: TESTS },
    to: { path: nouns(ALL_NOUNS), pathNot: nouns(allowed) },
  };
}

function reader(name: string): IForbiddenRuleType {
  const others = API_READERS.filter((other) => other !== name);
  return {
    name: `api-${name}`,
    comment: `Inside api, ${name} reads from any noun, but not from ${others.join(', ')}: nobody imports those. Move what both need into the noun it is about.`,
    severity: 'error',
    from: { path: nouns([name]), pathNot: TESTS },
    to: { path: nouns(others) },
  };
}

/** Inside api: account ← notifications ← crisis ← conversation ← voice; session and admin read from any, nobody imports them. */
export function apiRules(): readonly IForbiddenRuleType[] {
  return [
    ...API_NOUNS.map(noun),
    ...API_READERS.map(reader),
    {
      name: 'api-plumbing',
      comment: 'What all nouns share may know account (who is asking) and no other noun. Pass the rest as a parameter, from service.ts.',
      severity: 'error',
      from: { path: `^${SRC}/`, pathNot: [nouns(ALL_NOUNS), ASSEMBLY, `^${SRC}/${API_DEPS}\\.ts$`, TESTS] },
      to: { path: nouns(ALL_NOUNS.filter((name) => name !== 'account')) },
    },
    {
      name: 'api-deps',
      comment: 'deps.ts says what a use case may reach for, so it may name types of every noun and run none of their code: write `import type`.',
      severity: 'error',
      from: { path: `^${SRC}/${API_DEPS}\\.ts$` },
      to: { path: nouns(ALL_NOUNS), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'api-assembly',
      comment: 'router.ts, service.ts and index.ts bring the parts together; no part may import them. Take what you need as a parameter.',
      severity: 'error',
      from: { path: `^${SRC}/`, pathNot: [ASSEMBLY, TRANSPORT, TESTS] },
      to: { path: ASSEMBLY },
    },
    {
      name: 'api-transport',
      comment: `${API_TRANSPORT}/ carries the router and is itself put together by service.ts. Take what you need as a parameter.`,
      severity: 'error',
      from: { path: TRANSPORT, pathNot: TESTS },
      to: { path: assembly(API_ASSEMBLY.filter((name) => name !== 'router')) },
    },
  ];
}
