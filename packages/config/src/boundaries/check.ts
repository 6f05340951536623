import { fileURLToPath } from 'node:url';
import { cruiseTree } from './cruise.ts';
import { RULES } from './rules.ts';

const { summary } = await cruiseTree(fileURLToPath(new URL('../../../..', import.meta.url)));
const byRule = Map.groupBy(summary.violations, ({ rule }) => rule.name);

for (const [name, violations] of byRule) {
  console.error(`\n${name}: ${RULES.find((rule) => rule.name === name)?.comment ?? ''}`);
  for (const { from, to, cycle } of violations) console.error(`  ${[from, ...(cycle?.map((step) => step.name) ?? [to])].join(' → ')}`);
}
if (byRule.size > 0) process.exitCode = 1;
else console.log(`${summary.totalDependenciesCruised ?? 0} imports in ${summary.totalCruised} files keep to ${RULES.length} rules.`);
