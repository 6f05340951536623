import { useEffect, useState } from 'react';
import { Button } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { breathAt } from './breath.ts';

const SMALLEST = 0.45;

/** Paced breathing, 4-2-6. Without motion the words and the count carry it alone. */
export function Breathing() {
  const words = useWords().safety.exercise;
  const [running, setRunning] = useState(true);
  const [elapsed, setElapsed] = useState(0);
  // The first breath begins with an empty circle, or there would be nothing to follow.
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setBegun(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setElapsed((seconds) => seconds + 1), 1_000);
    return () => clearInterval(timer);
  }, [running]);

  const { phase, left, round } = breathAt(elapsed);
  const fullness = running && begun ? phase.fullness : 0;
  const scale = SMALLEST + (1 - SMALLEST) * fullness;
  return (
    <div className="flex flex-col items-center gap-4 py-2">
      <div className="relative flex size-52 items-center justify-center">
        <div
          aria-hidden
          style={{ transform: `scale(${scale})`, transitionDuration: `${running ? phase.seconds : 1}s` }}
          className="absolute inset-0 rounded-full bg-accent-soft transition-transform ease-in-out motion-reduce:hidden"
        />
        <div aria-hidden className="absolute inset-4 hidden rounded-full border-4 border-accent-soft motion-reduce:block" />
        <p className="relative text-center">
          <span aria-live="polite" className="block text-xl font-bold">
            {words[phase.step]}
          </span>
          <span aria-hidden className="text-2xl tabular-nums">
            {left}
          </span>
        </p>
      </div>
      <p className="text-sm text-ink-faint">{words.breath(round)}</p>
      <Button onClick={() => setRunning(!running)}>{running ? words.pause : words.goOn}</Button>
    </div>
  );
}
