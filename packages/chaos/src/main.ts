import { parseArgs } from 'node:util';
import type { Fault, Platform } from './fault.ts';
import { FAULTS } from './faults/index.ts';
import { Pool } from './pool.ts';
import { lineOf, tableOf, writeReport } from './report.ts';
import type { Result } from './result.ts';

const PLATFORMS: readonly Platform[] = ['cluster', 'embedded'];
const USAGE = `npm run chaos -- [--only=F07,F13] [--on=cluster|embedded] [--seed=1] [--minutes=30] [--brief] [--report]
  --only     these faults alone; otherwise all of them
  --on       one platform alone: three nodes over Postgres and Redis, or one node over the embedded database
  --seed     what all chance comes from; printed with every failure. Without it, another one each time
  --minutes  goes on with new seeds until so many minutes are over
  --brief    the short run that is part of npm test
  --report   writes docs/reliability.md and docs/benchmarks/reliability.json; rows of faults that were not run stay`;

class Mistake extends Error {}

function read(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      on: { type: 'string' },
      seed: { type: 'string' },
      minutes: { type: 'string' },
      brief: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const wanted = values.only?.split(',').map((id) => id.trim().toUpperCase());
  if (values.help) return null;
  const unknown = wanted?.filter((id) => !FAULTS.some((fault) => fault.id === id)) ?? [];
  if (unknown.length > 0) throw new Mistake(`There is no fault ${unknown.join(', ')}. There are ${FAULTS.map(({ id }) => id).join(', ')}.`);
  const on = PLATFORMS.filter((platform) => values.on === undefined || platform === values.on);
  if (on.length === 0) throw new Mistake(`There is no platform "${values.on}". There are ${PLATFORMS.join(' and ')}.`);
  const chosen = FAULTS.filter(({ id, brief = false }) => (wanted === undefined ? !values.brief || brief : wanted.includes(id)));
  const faults = chosen.filter((fault) => fault.on.some((platform) => on.includes(platform)));
  if (faults.length === 0) throw new Mistake(`None of these faults applies on ${on.join(' or ')}.`);
  return {
    faults,
    on,
    seed: numberOf('seed', values.seed) ?? Math.floor(Math.random() * 2 ** 31),
    minutes: numberOf('minutes', values.minutes) ?? 0,
    brief: values.brief,
    report: values.report,
  };
}

function numberOf(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d+$/.test(text)) throw new Mistake(`--${name} must be a whole number, not "${text}".`);
  return Number(text);
}

async function chaos(args: readonly string[]): Promise<void> {
  const options = read(args);
  if (options === null) return console.log(USAGE);
  const { faults, on, seed: first, minutes, brief, report } = options;
  const until = Date.now() + minutes * 60_000;
  const results: Result[] = [];
  await using pool = new Pool();
  for (let seed = first; seed === first || Date.now() < until; seed += 1) {
    console.log(`Seed ${seed}${brief ? ', brief' : ''}`);
    for (const platform of on) {
      for (const fault of faults.filter((one: Fault) => one.on.includes(platform))) {
        const result = await pool.run(fault, platform, { seed, brief });
        results.push(result);
        console.log(lineOf(result, fault));
        // After each one: a run of hours that is cut off keeps what it has.
        if (report) await writeReport(results, FAULTS);
      }
    }
  }
  console.log(`\n${tableOf(results)}`);
  const bad = results.filter(({ problems }) => problems.length > 0);
  console.log(bad.length === 0 ? `\nAll ${results.length} runs held.` : `\n${bad.length} of ${results.length} runs did not hold.`);
  if (bad.length > 0) process.exitCode = 1;
}

try {
  await chaos(process.argv.slice(2));
} catch (error) {
  const mistaken = error instanceof Mistake || (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  if (!mistaken) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
// Node may close the handles of reset connections for ever when it is left to end by itself.
process.exit();
