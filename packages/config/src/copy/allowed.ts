/**
 * Texts that may contain a forbidden word, each with its reason. `text` is a part of the literal; an entry that matches
 * nothing any more fails the test.
 */
export const ALLOWED: readonly { readonly file: string; readonly text: string; readonly reason: string }[] = [];
