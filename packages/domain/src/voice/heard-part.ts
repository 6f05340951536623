/** What a person knows of a message: of one that was spoken aloud as much as they heard, of any other all of it. */
export const heardPart = ({ text, heard }: { readonly text: string; readonly heard: number | null }): string =>
  heard === null || heard >= text.length
    ? text
    : text
        .slice(0, heard)
        .toWellFormed()
        .replace(/\uFFFD$/u, '');
