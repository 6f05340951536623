import { Unplug } from 'lucide-react';
import { useWords } from '../../../words/index.ts';

/** Above a reply that the scripted companion writes because the model is away. */
export const StandIn = () => (
  <p data-stand-in className="flex max-w-[85%] items-start gap-2 self-start text-xs text-ink-soft sm:max-w-[75%]">
    <Unplug aria-hidden className="mt-0.5 size-3.5 shrink-0" />
    {useWords().conversation.log.standIn}
  </p>
);
