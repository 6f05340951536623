import { useId, useState } from 'react';
import { ceilingOf, pathsOf, place, type Point } from './chart.ts';
import { useLocale, useWords } from '../../words/index.ts';

const FRAME = { width: 600, height: 140 };

const timeOf = (at: number, locale: string): string => new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });

export interface LineChartProps {
  readonly title: string;
  /** What one is counted in, for the table and the screen reader: "messages". */
  readonly unit: string;
  /** Oldest first; `value` is a whole number of `unit`. */
  readonly points: readonly Point[];
}

/** The past hour as a line, and the same figures as a table for those who do not see it or want the numbers. */
export function LineChart({ title, unit, points }: LineChartProps) {
  const words = useWords().admin.chart;
  const locale = useLocale();
  const id = useId();
  const [hovered, setHovered] = useState<number | null>(null);
  const ceiling = ceilingOf(points);
  const { line, area } = pathsOf(points, FRAME, ceiling);
  const latest = points.at(-1);
  const shown = (hovered === null ? undefined : points[hovered]) ?? latest;
  const dot = shown ? place(points, FRAME, ceiling)[points.indexOf(shown)] : undefined;

  const follow = (clientX: number, { left, width }: DOMRect) => {
    if (points.length === 0 || width === 0) return;
    setHovered(Math.round(Math.min(1, Math.max(0, (clientX - left) / width)) * (points.length - 1)));
  };

  return (
    <figure className="min-w-0" aria-labelledby={`${id}-title`}>
      <figcaption className="flex items-baseline justify-between gap-3">
        <span id={`${id}-title`} className="text-sm font-medium text-ink">
          {title}
        </span>
        <span className="text-xs tabular-nums text-ink-soft">{shown ? words.latest(shown.value, timeOf(shown.at, locale)) : words.nothing}</span>
      </figcaption>
      <div className="relative mt-3">
        <span aria-hidden="true" className="absolute -top-1 left-0 bg-surface pr-1.5 text-xs leading-4 text-ink-faint tabular-nums">
          {ceiling}
        </span>
        <svg
          viewBox={`0 -6 ${FRAME.width} ${FRAME.height + 8}`}
          preserveAspectRatio="none"
          className="h-32 w-full overflow-visible text-accent"
          role="img"
          aria-label={words.summary(title, Math.max(0, ...points.map(({ value }) => value)), unit)}
          onPointerMove={(event) => follow(event.clientX, event.currentTarget.getBoundingClientRect())}
          onPointerLeave={() => setHovered(null)}
        >
          {[0, 0.5, 1].map((share) => (
            <line
              key={share}
              x1={0}
              x2={FRAME.width}
              y1={FRAME.height * share}
              y2={FRAME.height * share}
              className="stroke-line"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          <path d={area} fill="currentColor" opacity={0.12} />
          <path
            d={line}
            fill="none"
            stroke="currentColor"
            strokeWidth={2}
            strokeLinejoin="round"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
          {dot && <path d={`M${dot.x} ${dot.y}h0`} stroke="currentColor" strokeWidth={8} strokeLinecap="round" vectorEffect="non-scaling-stroke" />}
        </svg>
      </div>
      <div className="mt-1 flex justify-between text-xs tabular-nums text-ink-soft" aria-hidden="true">
        <span>{points[0] ? timeOf(points[0].at, locale) : ''}</span>
        <span>{latest ? timeOf(latest.at, locale) : ''}</span>
      </div>
      <details className="mt-1 text-xs text-ink-soft">
        <summary className="w-fit cursor-pointer rounded py-1 hover:text-ink">{words.asTable}</summary>
        <div className="mt-1">
          <table className="w-full text-left tabular-nums">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                <th scope="col" className="py-1 font-medium">
                  {words.minute}
                </th>
                <th scope="col" className="py-1 text-right font-medium">
                  {unit}
                </th>
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map(({ at, value }) => (
                <tr key={at} className="border-t border-line">
                  <th scope="row" className="py-1 font-normal">
                    {timeOf(at, locale)}
                  </th>
                  <td className="py-1 text-right">{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
