/** Words that people run together or spell out letter by letter to get past a filter. */
const PIECES: ReadonlySet<string> = new Set(
  (
    'i am im my me myself self kill killing killed die dying dead death end ending life suicide suicidal cut cutting harm hurt hurting hate want wanna wanted to too going gonna go ' +
    'will dont do not be here alive anymore tonight now today the it all help please pills gun rope jump hang unalive no more living live never wish was were ' +
    'quiero morir morirme matarme suicidarme suicidio no vivir mas me voy a hoy'
  ).split(' '),
);
const WEIGHTY: ReadonlySet<string> = new Set(
  'kill killing killed die dying dead death suicide suicidal harm hurt cut cutting unalive morir morirme matarme suicidarme suicidio end hate help'.split(
    ' ',
  ),
);
const MAY_MATTER = new RegExp([...WEIGHTY].join('|'), 'u');
const LONGEST_PIECE = 10;
/** A run-together word longer than this is not read: nobody writes one, and reading must stay quick. */
const LONGEST_RUN = 60;

/** The words that a run of letters spells, or null when it does not spell any, or none that matters. */
export function segment(run: string): string[] | null {
  if (run.length > LONGEST_RUN || !MAY_MATTER.test(run)) return null;
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= run.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start += 1) {
      const before = best[start];
      const piece = run.slice(start, end);
      if (!before || !PIECES.has(piece)) continue;
      const known = best[end];
      if (!known || before.length + 1 < known.length) best[end] = [...before, piece];
    }
  }
  const words = best[run.length] ?? null;
  return words?.some((word) => WEIGHTY.has(word)) === true ? words : null;
}
