import { NODE, commandFile } from './paths.mjs';
import { command, step } from './step.mjs';

/** Builds the pages into apps/web/dist; turbo brings them back from its cache when nothing has changed. */
export async function buildWeb() {
  await step('Building the pages', () =>
    command(NODE, [commandFile('turbo'), 'run', 'build', '--filter=@ezri/web', '--output-logs=errors-only', '--no-color'], {
      help: 'The pages could not be built; the lines above say why. For everything that was printed: VERBOSE=1 npm start',
    }),
  );
}
