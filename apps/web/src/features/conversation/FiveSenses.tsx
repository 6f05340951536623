import { useState } from 'react';
import { Button } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';

const STEPS = ['see', 'feel', 'hear', 'smell', 'taste'] as const;

/** 5-4-3-2-1: one sense after the other, at one's own pace. */
export function FiveSenses() {
  const [at, setAt] = useState(0);
  const words = useWords().safety.exercise;
  const sense = STEPS[at];
  const step = sense && words[sense];
  return (
    <div className="flex flex-col gap-4 py-2">
      <div aria-live="polite" className="flex min-h-32 flex-col justify-center rounded-lg bg-accent-soft/60 p-5">
        {step ? (
          <>
            <p className="text-xl font-bold">{step.name}</p>
            <p className="mt-1 text-ink-soft">{step.hint}</p>
          </>
        ) : (
          <p className="text-lg font-semibold">{words.here}</p>
        )}
      </div>
      <div className="flex justify-between gap-2">
        <Button variant="quiet" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {words.back}
        </Button>
        {step ? (
          <Button variant="primary" onClick={() => setAt(at + 1)}>
            {words.next}
          </Button>
        ) : (
          <Button onClick={() => setAt(0)}>{words.onceMore}</Button>
        )}
      </div>
    </div>
  );
}
