/** A sentence that has not ended by then is checked as it stands. UTF-16 units. */
export const SENTENCE_MAX_CHARS = 600;
/** Of such a sentence so much is held back, so that no phrase is shown in half before its other half has been read. */
export const HELD_MAX_CHARS = 160;

/** `text` may be shown when `text + ahead` has passed: `ahead` is the beginning of what follows, which is read again with it. */
export interface Part {
  text: string;
  ahead: string;
}

interface SentenceSplitter {
  /** The parts that this piece completes. */
  push(piece: string): Part[];
  /** What was still open when the text ended. */
  end(): Part[];
}

/** Written with a full stop that ends no sentence. */
const ABBREVIATION = /(?<![\p{L}\d])(?:dr|dra|mr|mrs|ms|sr|sra|srta|st|prof|e\.g|i\.e|vs|approx|p\.\s?ej|ud|uds|\p{Lu}|\p{L}(?:\.\p{L})+)\.$/iu;
/** "1." at the beginning of a line counts the line. */
const COUNTED = /(?:^|\n)\s*\d{1,3}\.$/u;
/** A sentence ends with a line, or with its mark and the space after it; marks of East Asian scripts need no space. */
const END = /\n|[。！？]|[.!?…]+["'”’»)\]*_~]*(?=\s)/gu;

/** Where the first sentence of a text ends, or -1. What follows a mark must be there: "3." may go on as "3.5". */
function endOf(text: string): number {
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    const soFar = text.slice(0, end);
    if (soFar.trim() === '') continue;
    if (mark === '.' && (ABBREVIATION.test(soFar) || COUNTED.test(soFar))) continue;
    return end;
  }
  return -1;
}

/** Where a sentence without an end is cut: at a space, if there is one, else between two characters. */
function cutOf(text: string): number {
  const wanted = SENTENCE_MAX_CHARS - HELD_MAX_CHARS;
  const space = text.slice(0, wanted).search(/\s\S*$/u);
  if (space > wanted / 2) return space;
  return /[\uD800-\uDBFF]/u.test(text[wanted - 1] ?? '') ? wanted - 1 : wanted;
}

/**
 * Cuts a text that arrives in pieces into sentences. How it arrives changes nothing: the same text gives the same parts. It holds at most `SENTENCE_MAX_CHARS` and
 * one piece. Pieces are well formed: no character comes in two of them.
 */
export function createSentences(): SentenceSplitter {
  let open = '';

  return {
    push(piece) {
      open += piece;
      const parts: Part[] = [];
      for (;;) {
        const end = endOf(open.slice(0, SENTENCE_MAX_CHARS));
        if (end === -1 && open.length < SENTENCE_MAX_CHARS) return parts;
        const cut = end === -1 ? cutOf(open) : end;
        parts.push({ text: open.slice(0, cut), ahead: end === -1 ? open.slice(cut, SENTENCE_MAX_CHARS) : '' });
        open = open.slice(cut);
      }
    },
    end() {
      const rest = open;
      open = '';
      return rest === '' ? [] : [{ text: rest, ahead: '' }];
    },
  };
}
