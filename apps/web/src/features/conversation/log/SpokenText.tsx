import { useWords } from '../../../words/index.ts';
import { Markdown } from './Markdown.tsx';

export interface SpokenTextProps {
  text: string;
  /** How far it was heard, in UTF-16 units; null: it was not spoken, or all of it was heard. */
  heard: number | null;
}

/** What the companion said. Where it was interrupted while it spoke, a mark parts what was heard from what was not. */
export function SpokenText({ text, heard }: SpokenTextProps) {
  const { cut, cutAtStart } = useWords().voice;
  if (heard === null || heard >= text.trimEnd().length) return <Markdown text={text} />;
  const before = text.slice(0, heard).trimEnd();
  return (
    <>
      {before !== '' && <Markdown text={before} />}
      <p className="my-1.5 flex items-center gap-2 text-xs font-semibold text-ink-faint after:h-px after:flex-1 after:bg-line-strong/40">
        {before === '' ? cutAtStart : cut}
      </p>
      <div className="text-ink-faint">
        <Markdown text={text.slice(heard).trimStart()} />
      </div>
    </>
  );
}
