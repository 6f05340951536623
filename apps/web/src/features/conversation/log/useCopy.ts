import { useEffect, useState } from 'react';

const SHOWN_MS = 2_000;

export type Copied = 'no' | 'yes' | 'failed';

/** Puts a text on the clipboard, and says for a moment what came of it. */
export function useCopy(): { copied: Copied; copy: (text: string) => void } {
  const [copied, setCopied] = useState<Copied>('no');
  useEffect(() => {
    if (copied === 'no') return;
    const timer = setTimeout(() => setCopied('no'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      setCopied('failed');
    }
  };
  return { copied, copy: (text) => void copy(text) };
}
