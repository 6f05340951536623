import { install } from './install.mjs';
import { NODE, commandFile } from './paths.mjs';
import { run } from './plain.mjs';
import { command, step } from './step.mjs';

/** `npm run format`: writes every file the way the format check wants it. */
export const format = () =>
  run(async () => {
    await install();
    await step('Formatting', () => command(NODE, [commandFile('prettier'), '--write', '--log-level=warn', '.']));
  });
