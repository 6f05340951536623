import { expect, test } from 'vitest';
import { chartOf } from './chart.ts';
import { figuresOf } from './statistics.ts';

test('a chart has a bar for each figure, as long as it is large, in light and in dark', () => {
  const figures = { ezri: figuresOf([5]), 'a & b': figuresOf([10]) };
  const svg = chartOf({ title: 'less < more', unit: 'µs', cells: [{ name: 'cell', figures }], footer: 'a machine' });
  const widths = [...svg.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(2);
  expect((widths[1] ?? 0) / (widths[0] ?? 0)).toBeCloseTo(2, 1);
  expect(svg).toContain('less &lt; more');
  expect(svg).toContain('a &amp; b');
  expect(svg).toContain('prefers-color-scheme: dark');
  expect(svg.match(/class="ours"/g)).toHaveLength(1);
});
