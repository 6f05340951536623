import { useState } from 'react';
import { Dialog, Tabs } from '../../ui/index.ts';
import { Breathing } from './Breathing.tsx';
import { FiveSenses } from './FiveSenses.tsx';

const EXERCISES = [
  { value: 'breathing', label: 'Breathing' },
  { value: 'senses', label: '5-4-3-2-1' },
] as const;
type Exercise = (typeof EXERCISES)[number]['value'];

/** Two exercises that bring attention back to the body and the room. */
export function Grounding({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const [exercise, choose] = useState<Exercise>('breathing');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="A steadying exercise" description="Stop whenever you like. There is nothing to get right.">
      <Tabs label="Exercises" value={exercise} onChange={choose} tabs={EXERCISES}>
        {exercise === 'breathing' ? <Breathing /> : <FiveSenses />}
      </Tabs>
    </Dialog>
  );
}
