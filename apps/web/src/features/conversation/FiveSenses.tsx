import { useState } from 'react';
import { Button } from '../../ui/index.ts';

const STEPS = [
  { count: 5, words: 'things you can see', hint: 'Look around slowly. A colour, a shadow, something small.' },
  { count: 4, words: 'things you can feel', hint: 'Your feet on the floor, the chair, the cloth on your skin.' },
  { count: 3, words: 'things you can hear', hint: 'Near or far away. Your own breath counts.' },
  { count: 2, words: 'things you can smell', hint: 'Or two smells that you like to remember.' },
  { count: 1, words: 'thing you can taste', hint: 'Or take a sip of water and notice it.' },
] as const;

/** 5-4-3-2-1: one sense after the other, at one's own pace. */
export function FiveSenses() {
  const [at, setAt] = useState(0);
  const step = STEPS[at];
  return (
    <div className="flex flex-col gap-4 py-2">
      <div aria-live="polite" className="flex min-h-32 flex-col justify-center rounded-lg bg-accent-soft/60 p-5">
        {step ? (
          <>
            <p className="text-xl font-bold">
              Name {step.count} {step.words}
            </p>
            <p className="mt-1 text-ink-soft">{step.hint}</p>
          </>
        ) : (
          <p className="text-lg font-semibold">You are here, in this room, in this moment. Take one more slow breath.</p>
        )}
      </div>
      <div className="flex justify-between gap-2">
        <Button variant="quiet" disabled={at === 0} onClick={() => setAt(at - 1)}>
          Back
        </Button>
        {step ? (
          <Button variant="primary" onClick={() => setAt(at + 1)}>
            Next
          </Button>
        ) : (
          <Button onClick={() => setAt(0)}>Once more</Button>
        )}
      </div>
    </div>
  );
}
