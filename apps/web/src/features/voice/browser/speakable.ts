/** Marks that a reader skips and a voice would read out, each given way to as many spaces, so that places in the text stay what they are. */
const MARKS: readonly RegExp[] = [/\]\([^)\s]*\)/g, /(^|\n)[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]/g, /[*_`~[\]]/g];

/** The text as a voice says it, of the same length. */
export const speakable = (text: string): string =>
  MARKS.reduce((words, mark) => words.replaceAll(mark, (found) => found.replaceAll(/[^\n]/g, ' ')), text);
