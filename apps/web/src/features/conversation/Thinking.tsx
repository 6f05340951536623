import { useWords } from '../../words/index.ts';

/** Three dots while nothing is written yet. The header says it in words, so this is decoration. */
export const Thinking = ({ name }: { name: string }) => (
  <div
    aria-hidden
    title={useWords().conversation.isThinking(name)}
    className="flex w-fit items-center gap-1.5 rounded-lg rounded-bl-sm border border-line bg-surface px-4 py-4"
  >
    {['', '[animation-delay:200ms]', '[animation-delay:400ms]'].map((delay) => (
      <span key={delay} className={`size-2 animate-pulse-soft rounded-full bg-ink-faint ${delay}`} />
    ))}
  </div>
);
