import { QUERY_MAX } from '@ezri/contract';
import { Search, X } from 'lucide-react';
import { useId } from 'react';
import { IconButton, Input } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';

/** Words to look for in one's own conversations. */
export function SearchBox({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { past } = useWords().keeping;
  const id = useId();
  return (
    <form role="search" onSubmit={(event) => event.preventDefault()} className="relative mb-3 sm:max-w-md">
      <label htmlFor={id} className="sr-only">
        {past.search}
      </label>
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3.5 size-4.5 -translate-y-1/2 text-ink-faint" />
      <Input
        id={id}
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        placeholder={past.search}
        maxLength={QUERY_MAX}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onText('');
        }}
        className="ps-10 pe-11"
      />
      {text !== '' && (
        <IconButton label={past.clear} onClick={() => onText('')} className="absolute top-1/2 right-0 -translate-y-1/2">
          <X aria-hidden />
        </IconButton>
      )}
    </form>
  );
}
