/** A browser may begin to read a file only after the click has returned. */
const READ_WITHIN_MS = 60_000;

/** Lets the browser save a text as a file. */
export function saveFile({ name, mime, text }: { name: string; mime: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mime};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN_MS);
}
