import { useState } from 'react';
import { Dialog, Tabs } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { Breathing } from './Breathing.tsx';
import { FiveSenses } from './FiveSenses.tsx';

type Exercise = 'breathing' | 'senses';

/** Two exercises that bring attention back to the body and the room. */
export function Grounding({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const words = useWords().safety.exercise;
  const [exercise, choose] = useState<Exercise>('breathing');
  const exercises = [
    { value: 'breathing', label: words.breathing },
    { value: 'senses', label: '5-4-3-2-1' },
  ] as const;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={words.title} description={words.text}>
      <Tabs label={words.choice} value={exercise} onChange={choose} tabs={exercises}>
        {exercise === 'breathing' ? <Breathing /> : <FiveSenses />}
      </Tabs>
    </Dialog>
  );
}
