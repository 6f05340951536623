import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Way } from './fake-provider.ts';

/** Stands in everything that a faulty provider says of its fault, beside what the person said: neither may be found anywhere. */
export const PROVIDER_CANARY = 'provider-canary-2741';

const LUMP = 'x'.repeat(64 * 1024);

const begin = (answer: ServerResponse, type = 'text/event-stream') => answer.writeHead(200, { 'content-type': type });

/** Says these pieces, with a pause between them when there is one, and comes to its end. */
export const says =
  (pieces: readonly string[], everyMs = 0): Way =>
  async (answer, { piece, end }) => {
    begin(answer).flushHeaders();
    for (const [at, text] of pieces.entries()) {
      if (everyMs > 0 && at > 0) await wait(everyMs);
      answer.write(piece(text));
    }
    answer.end(end(pieces.join('')));
  };

/** Takes the request and never says a word. */
export const hangs = (): Way<unknown, unknown> => () => undefined;

/** Says these pieces and then nothing more. */
export const hangsAfter =
  (pieces: readonly string[]): Way =>
  (answer, { piece }) => {
    begin(answer).write(pieces.map(piece).join(''));
  };

/** The connection breaks after these pieces. */
export const cutsAfter =
  (pieces: readonly string[]): Way =>
  (answer, { piece }) => {
    begin(answer).flushHeaders();
    answer.write(pieces.map(piece).join(''), () => answer.destroy());
  };

/** These pieces, and then the answer is over as if it were complete. */
export const endsAfter =
  (pieces: readonly string[]): Way =>
  (answer, { piece }) => {
    begin(answer).end(pieces.map(piece).join(''));
  };

/** Refuses with this status, and quotes the person. */
export const refuses =
  (status: number, headers: Record<string, string> = {}): Way<unknown, { readonly body: unknown }> =>
  (answer, _right, { body }) => {
    answer.writeHead(status, { 'content-type': 'application/json', ...headers });
    answer.end(JSON.stringify({ error: { message: `${PROVIDER_CANARY} ${JSON.stringify(body)}`, type: PROVIDER_CANARY } }));
  };

/** Says these pieces, and then this, as it is. */
export const saysRaw =
  (raw: string, pieces: readonly string[] = [], type?: string): Way =>
  (answer, { piece }) => {
    begin(answer, type).end(`${pieces.map(piece).join('')}${raw}`);
  };

/** One piece of so many bytes, after these, as fast as it is taken. */
export const saysHugely =
  (bytes: number, pieces: readonly string[] = []): Way =>
  async (answer, { piece }) => {
    function* lumps() {
      yield `${pieces.map(piece).join('')}event: delta\ndata: {"text":"`;
      for (let sent = 0; sent < bytes; sent += LUMP.length) yield LUMP;
    }
    // Whoever is asked for so much may leave.
    await pipeline(Readable.from(lumps()), begin(answer)).catch(() => undefined);
  };

/** Answers with this JSON. */
export const answers =
  (json: unknown): Way<unknown, unknown> =>
  (answer) => {
    begin(answer, 'application/json').end(JSON.stringify(json));
  };
