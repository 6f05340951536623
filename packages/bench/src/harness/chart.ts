import type { Cell } from './cells.ts';

export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly cells: readonly Cell[];
  readonly footer: string;
}

const WIDTH = 760;
const LABEL = 130;
const VALUE = 90;
const ROW = 20;
const BAR = 12;
const GAP = 14;
const TOP = 50;

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #24292f; }
  .title { font-size: 15px; font-weight: 600; }
  .cell { font-weight: 600; }
  .quiet { fill: #59636e; }
  rect { fill: #8c959f; }
  rect.ours { fill: #0969da; }
  line { stroke: #24292f; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .quiet { fill: #9198a1; }
    rect { fill: #6e7681; }
    rect.ours { fill: #4493f8; }
    line { stroke: #e6edf3; }
  }`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const short = (value: number): string => String(Number(value.toPrecision(3)));

/** Horizontal bars in groups, each group by its own scale, with a whisker from the least to the most. An SVG that reads on a light page and on a dark one. */
export function chartOf({ title, unit, cells, footer }: Chart): string {
  const parts: string[] = [];
  let y = TOP;
  for (const { name, figures } of cells) {
    parts.push(`<text class="cell" x="0" y="${y}">${escaped(name)}</text>`);
    y += 8;
    const most = Math.max(...Object.values(figures).map(({ max }) => max)) || 1;
    const scale = (WIDTH - LABEL - VALUE) / most;
    for (const [contender, { median, min, max }] of Object.entries(figures)) {
      const middle = y + ROW / 2;
      const at = (value: number) => (LABEL + value * scale).toFixed(1);
      parts.push(
        `<text x="${LABEL - 8}" y="${middle + 4}" text-anchor="end">${escaped(contender)}</text>`,
        `<rect${contender.startsWith('ezri') ? ' class="ours"' : ''} x="${LABEL}" y="${middle - BAR / 2}" width="${(median * scale).toFixed(1)}" height="${BAR}" rx="2"/>`,
        `<line x1="${at(min)}" x2="${at(max)}" y1="${middle}" y2="${middle}"/>`,
        `<text class="quiet" x="${Number(at(max)) + 6}" y="${middle + 4}">${short(median)}</text>`,
      );
      y += ROW;
    }
    y += GAP + 8;
  }
  const height = y + 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<style>${STYLE}\n</style>`,
    `<text class="title" x="0" y="18">${escaped(title)}</text>`,
    `<text class="quiet" x="0" y="${height - 6}">${escaped(`${unit}; less is better. ${footer}`)}</text>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}
