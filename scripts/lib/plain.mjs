/** A failure that the reader can act on: `message` says what is wrong and what to type, `output` is what a command had printed before. */
export class Plain extends Error {
  /**
   * @param {string} message
   * @param {string} [output]
   */
  constructor(message, output = '') {
    super(message);
    this.output = output;
  }
}

/**
 * Runs an entry point and ends the process when it fails.
 * @param {() => Promise<void>} entry
 */
export async function run(entry) {
  try {
    await entry();
  } catch (fault) {
    if (fault instanceof Plain)
      console.error(
        [fault.output.trimEnd(), fault.message]
          .filter(Boolean)
          .map((part) => `\n${part}`)
          .join('\n'),
      );
    else console.error(fault);
    process.exit(1);
  }
}
