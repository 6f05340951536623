/** A failure that the reader can act on: `message` says what is wrong and what to type. It is printed without a stack. */
export class Plain extends Error {}

/**
 * Runs an entry point and ends the process when it fails.
 * @param {() => Promise<void>} entry
 */
export async function run(entry) {
  try {
    await entry();
  } catch (fault) {
    console.error(fault instanceof Plain ? `\n${fault.message}` : fault);
    process.exit(1);
  }
}
