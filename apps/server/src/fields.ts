import { z } from 'zod';

/** An address that a path is appended to. Whoever needs a key says so in a variable of its own: addresses end up in logs. */
export const address = z.string().transform((text, { addIssue }) => {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) addIssue('must be an address that begins with http:// or https://');
  else if (url.username !== '' || url.password !== '') addIssue('must not hold a name or a password');
  else if (url.search !== '' || url.hash !== '') addIssue('must end with its path, without "?" or "#"');
  return url?.href.replace(/\/+$/, '') ?? '';
});

export const key = z.string().regex(/^[\x21-\x7e]+$/, 'must be the key alone, without spaces');

export const modelName = z.string().regex(/^[\x21-\x7e]{1,200}$/, 'must be the name of a model, without spaces');
