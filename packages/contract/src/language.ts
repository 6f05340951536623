import { z } from 'zod';

/** The languages in which Ezri has written passages of its own, and its screens (ISO 639). */
export const Language = z.enum(['en', 'es']);
export type Language = z.infer<typeof Language>;
