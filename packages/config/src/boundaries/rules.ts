import type { IForbiddenRuleType } from 'dependency-cruiser';
import { apiRules } from './api-rules.ts';
import { LAYERS, OWNED, WITHOUT_NODE, type Layer } from './layers.ts';
import { ANY_LAYER, TESTS, folderOf, folders, packagesFromOutside } from './patterns.ts';
import { webRules } from './web-rules.ts';

function arrow({ name, folder, imports, typesOnly = [], instead }: Layer): IForbiddenRuleType {
  return {
    name: `arrow-${name}`,
    comment: `${name} may import ${[...imports, ...typesOnly].join(', ') || 'no other package of ours'}. ${instead}`,
    severity: 'error',
    from: { path: folders([folder]) },
    to: { path: ANY_LAYER, pathNot: folders([folder, ...[...imports, ...typesOnly].map(folderOf), folderOf('config')]) },
  };
}

function typesOnly({ name, folder, typesOnly: layers = [], instead }: Layer): readonly IForbiddenRuleType[] {
  if (layers.length === 0) return [];
  return [
    {
      name: `types-only-${name}`,
      comment: `${name} may know the types of ${layers.join(', ')}, not its code: write \`import type\`. ${instead}`,
      severity: 'error',
      from: { path: folders([folder]) },
      to: { path: folders(layers.map(folderOf)), dependencyTypesNot: ['type-only'] },
    },
  ];
}

function owned({ name, packages, owners, instead }: (typeof OWNED)[number]): IForbiddenRuleType {
  return {
    name: `only-${name}`,
    comment: `Only ${owners.join(', ')} may import ${packages.join(', ').replaceAll('.+', '*')}. ${instead}`,
    severity: 'error',
    from: { path: ANY_LAYER, pathNot: folders(owners.map(folderOf)) },
    to: { path: packagesFromOutside(packages) },
  };
}

function withoutNode({ name, instead }: (typeof WITHOUT_NODE)[number]): IForbiddenRuleType {
  return {
    name: `without-node-${name}`,
    comment: `${name} may not use Node's own modules. ${instead}`,
    severity: 'error',
    from: { path: `^${folderOf(name)}/src/`, pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  };
}

const GENERAL: readonly IForbiddenRuleType[] = [
  {
    name: 'no-way-round',
    comment: 'This path climbs out of its own package. Import the other package by its name (@ezri/…); what it does not export is its own business.',
    severity: 'error',
    from: { path: '^(apps/[^/]+|packages/[^/]+|e2e)/' },
    to: { path: ANY_LAYER, pathNot: '^$1/', dependencyTypes: ['local'] },
  },
  {
    name: 'no-circle',
    comment:
      'These files import each other in a circle. Move what they share into a third file, or pass it as a parameter. (Circles of types alone are fine.)',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'resolvable',
    comment:
      'Nothing is found under this name, so no rule can judge it. Correct the path, or declare the dependency in package.json (version: catalog:).',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?'] },
  },
  {
    name: 'tests-stay-tests',
    comment: 'Nothing imports a test. Move what is shared into a file of its own.',
    severity: 'error',
    from: {},
    to: { path: '\\.test\\.tsx?$' },
  },
];

/** Every import that is forbidden, each with what to do instead. Made from the lists in layers.ts. */
export const RULES: readonly IForbiddenRuleType[] = [
  ...LAYERS.map(arrow),
  ...LAYERS.flatMap(typesOnly),
  ...OWNED.map(owned),
  ...WITHOUT_NODE.map(withoutNode),
  ...apiRules(),
  ...webRules(),
  ...GENERAL,
];
