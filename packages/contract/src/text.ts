import { z } from 'zod';

/**
 * What a person wrote, in the form in which it is screened, stored and compared: without U+0000, which Postgres cannot hold, and with
 * halves of characters replaced, so that the same call made again carries the same text.
 */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

/** Text from a person. Bounds are checked on what is stored. */
export const Text = z.string().overwrite(storable);
