import type { z } from 'zod';

/** What another node said on the bus, or null when it is not of this shape: words that are not ours are ignored. */
export function heard<T>(schema: z.ZodType<T>, payload: string): T | null {
  return schema.safeParse(jsonOf(payload)).data ?? null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
