import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Way } from './fake-provider.ts';
import type { SpeechAnswer } from './speech-answers.ts';
import type { SpeechRequest } from './speech-requests.ts';

/** How the fake speech server answers; `hangs` and `refuses` of the fake provider are such ways, too. */
export type SpeechWay = Way<SpeechAnswer, SpeechRequest>;

const LUMP = Buffer.alloc(64 * 1024, 'x');
const begin = (answer: ServerResponse, type: string) => answer.writeHead(200, { 'content-type': type });

/** Gives the right answer, with a pause before each piece when there is one. */
export const works =
  (everyMs = 0): SpeechWay =>
  async (answer, { type, pieces }) => {
    begin(answer, type).flushHeaders();
    for (const piece of pieces) {
      if (everyMs > 0) await wait(everyMs);
      answer.write(piece);
    }
    answer.end();
  };

/** So many pieces of the right answer, and then nothing more. */
export const hangsAfterPieces =
  (count: number): SpeechWay =>
  (answer, { type, pieces }) => {
    begin(answer, type).flushHeaders();
    for (const piece of pieces.slice(0, count)) answer.write(piece);
  };

/** The connection breaks after so many pieces. */
export const cutsAfterPieces =
  (count: number): SpeechWay =>
  (answer, { type, pieces }) => {
    begin(answer, type).flushHeaders();
    answer.write(Buffer.concat(pieces.slice(0, count).map((piece) => Buffer.from(piece))), () => answer.destroy());
  };

/** Answers with this, whatever was asked; of the right type unless told otherwise. */
export const sends =
  (raw: string | Uint8Array, type?: string): SpeechWay =>
  (answer, right) => {
    begin(answer, type ?? right.type).end(raw);
  };

/** So many bytes of the right type, as fast as they are taken. */
export const sendsHugely =
  (bytes: number): SpeechWay =>
  async (answer, { type }) => {
    function* lumps() {
      for (let sent = 0; sent < bytes; sent += LUMP.length) yield LUMP;
    }
    // Whoever is asked for so much may leave.
    await pipeline(Readable.from(lumps()), begin(answer, type)).catch(() => undefined);
  };
