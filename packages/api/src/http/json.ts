import { JSON_DEPTH_MAX } from '../limits.ts';

/** Whether a JSON text has brackets nested deeper than Ezri's inputs ever are. Reads the text once, without parsing it. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (inString) {
      if (mark === '\\') at += 1;
      else if (mark === '"') inString = false;
    } else if (mark === '"') inString = true;
    else if (mark === '{' || mark === '[') {
      depth += 1;
      if (depth > JSON_DEPTH_MAX) return true;
    } else if (mark === '}' || mark === ']') depth -= 1;
  }
  return false;
}
