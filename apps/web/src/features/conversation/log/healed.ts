/** A line that has only begun: a list mark or an underline whose meaning the next characters decide. */
const BEGUN = /(^|\n)[ \t]*(?:[-=+*_]{1,2}|#{1,6}|\d{1,3}[.)]?|`{1,2}|>)[ \t]*$/u;
/** A link of which the end is missing. */
const HALF_LINK = /!?\[([^[\]\n]*)(?:\](?:\([^()\n]*)?)?$/u;
const CODE = /`[^`\n]*`/gu;
/** Marks that come in pairs, the longest first. */
const PAIRS = ['**', '__', '`'] as const;

/** How often `mark` stands in `text`. */
const count = (text: string, mark: string): number => text.split(mark).length - 1;

/**
 * Markdown that is still being written, so that nothing on screen changes its kind when the rest comes: what has only begun is held back, what is open is closed.
 * For complete text: that text.
 */
export function healed(text: string): string {
  const settled = text.replace(BEGUN, '$1').replace(HALF_LINK, '$1');
  const start = settled.lastIndexOf('\n\n') + 1;
  let last = settled.slice(start);
  for (const mark of PAIRS) {
    const bare = mark === '`' ? last : last.replace(CODE, '');
    if (count(bare, mark) % 2 === 0) continue;
    // Nothing stands behind it yet: then it is not shown either.
    last = last.trimEnd().endsWith(mark) ? last.trimEnd().slice(0, -mark.length) : last.trimEnd() + mark;
  }
  const single = last
    .replace(CODE, '')
    .replaceAll('**', '')
    .replace(/(?:^|[ \t])\*(?=[ \t])/gmu, '');
  if (count(single, '*') % 2 === 1) last = last.endsWith('*') ? last.slice(0, -1) : `${last.trimEnd()}*`;
  return settled.slice(0, start) + last;
}
