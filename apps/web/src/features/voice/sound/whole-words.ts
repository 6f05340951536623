/** So many units of the text at most, without the word in the middle of which that would be. */
export function wholeWords(text: string, units: number): number {
  if (units >= text.length) return text.length;
  return text.slice(0, Math.max(0, Math.floor(units)) + 1).search(/\s\S*$/) + 1;
}
