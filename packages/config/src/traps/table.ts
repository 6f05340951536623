/** One row of the table in docs/traps.md. */
export interface Trap {
  /** `T1`, `T2` … */
  readonly name: string;
  /** The test files that the last column names, from the top folder of the checkout. */
  readonly tests: readonly string[];
}

/** The rows of the table, in order. */
export function trapsIn(markdown: string): Trap[] {
  return markdown.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const name = cells[1] ?? '';
    if (!/^T\d+$/.test(name)) return [];
    return [{ name, tests: [...(cells.at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? '') }];
  });
}

/** A title that begins with the trap's name, of a test that is not put aside. */
const TITLE = /(?<!skip|todo|fails)\(\s*['"`](T\d+): /g;

/** The traps that the tests of a source are named after, each once. */
export const trapsTestedBy = (source: string): string[] => [...new Set([...source.matchAll(TITLE)].map(([, name]) => name ?? ''))];
