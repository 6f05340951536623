import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { RULES } from './rules.ts';

/** What is looked at, relative to the top folder. */
const ROOMS = ['apps', 'packages', 'e2e'];
const LEFT_OUT = '(?:^|/)(?:dist|coverage|\\.turbo|test-results|playwright-report)/';

/** Reads every import under `baseDir` (the top folder of a checkout, with its packages installed) and judges it by RULES. */
export async function cruiseTree(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(ROOMS, {
    baseDir,
    validate: true,
    ruleSet: { forbidden: [...RULES] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: LEFT_OUT },
    // Without it imports of types alone would not be seen.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  });
  if (typeof output === 'string') throw new TypeError('dependency-cruiser answered in text although asked for data.');
  return output;
}
