export interface Point {
  readonly at: number;
  readonly value: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** The next round number above the data (1, 2, 5, 10, 20, 50 …): what the top of the chart stands for. At least 1, so a quiet hour is a flat line at the bottom. */
export function ceilingOf(points: readonly Point[]): number {
  const highest = Math.max(1, ...points.map(({ value }) => value));
  const power = 10 ** Math.floor(Math.log10(highest));
  return [1, 2, 5, 10].map((step) => step * power).find((ceiling) => ceiling >= highest) ?? highest;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Where each point stands in the frame, oldest at the left edge, `ceiling` at the top. One point alone stands at the right edge. */
export function place(points: readonly Point[], { width, height }: Frame, ceiling: number): { x: number; y: number }[] {
  const first = points[0]?.at ?? 0;
  const span = (points.at(-1)?.at ?? 0) - first;
  return points.map(({ at, value }) => ({
    x: round(span === 0 ? width : ((at - first) / span) * width),
    y: round(height - (Math.min(value, ceiling) / ceiling) * height),
  }));
}

/** SVG path data of the line, and of the area between it and the bottom; empty for no points. */
export function pathsOf(points: readonly Point[], frame: Frame, ceiling: number): { line: string; area: string } {
  const placed = place(points, frame, ceiling);
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last) return { line: '', area: '' };
  const line = placed.map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return { line, area: `${line}L${last.x} ${frame.height}L${first.x} ${frame.height}Z` };
}
