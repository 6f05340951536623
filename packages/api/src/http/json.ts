import { JSON_DEPTH_MAX } from '../limits.ts';

/** Each bracket has to be closed again, or it is no JSON. */
const SHORTEST_TOO_DEEP = 2 * (JSON_DEPTH_MAX + 1);

/** Whether a JSON text has brackets nested deeper than Ezri's inputs ever are. Reads the text once, without parsing it. */
export function isTooDeep(text: string): boolean {
  if (text.length < SHORTEST_TOO_DEEP) return false;
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
