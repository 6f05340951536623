import { v7 } from 'uuid';
import { z } from 'zod';

/**
 * Any RFC 9562 UUID, in lower case however it was written, since an id is also part of a topic's name. Ezri's own clients make version 7,
 * so that ids sort by time; other versions are accepted.
 */
export const Id = z.uuid().toLowerCase();
export type Id = z.infer<typeof Id>;

/** A fresh UUIDv7. Whoever asks for a thing to be created names it, so that a repeated call is harmless. */
export const newId = (): Id => v7();

/** Milliseconds since the Unix epoch, on the database's clock unless a docstring says otherwise. */
export const Instant = z.int().nonnegative();
export type Instant = z.infer<typeof Instant>;
