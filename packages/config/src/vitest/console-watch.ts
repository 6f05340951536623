import { format } from 'node:util';

/** Listens to `target.error` without silencing it. `complaint` tells once what was said since it was last asked; null when nothing was. */
export function watchErrors(target: Pick<Console, 'error'>): { complaint(): string | null } {
  const said: string[] = [];
  const speak = target.error.bind(target);
  target.error = (...words: unknown[]) => {
    said.push(format(...words));
    speak(...words);
  };
  return {
    complaint() {
      const lines = said.splice(0);
      if (lines.length === 0) return null;
      return `console.error was called:\n${lines.join('\n')}\nMend the cause; when the error is what the test is about, expect it with vi.spyOn(console, 'error').`;
    },
  };
}
