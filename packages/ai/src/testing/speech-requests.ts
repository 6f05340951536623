import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { soundOfFile } from './speech-answers.ts';

/** What a test sees of a request for words or for sound. */
export interface SpeechRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** The fields of the form, or the JSON; null when there is neither. */
  readonly body: unknown;
  /** PCM16 of what is to be heard; empty for everything else. */
  readonly sound: Uint8Array;
  /** What is to be spoken; empty for everything else. */
  readonly input: string;
  /** Resolves when whoever asked has closed the connection before the answer was complete. */
  readonly left: Promise<void>;
}

const Input = z.object({ input: z.string() });

/** Reads a request to its end. */
export async function speechRequestOf(incoming: IncomingMessage, left: Promise<void>): Promise<SpeechRequest> {
  const sent = await buffer(incoming);
  const { method = '', url: path = '', headers } = incoming;
  const type = headers['content-type'] ?? '';
  const request = { method, path, headers, left, body: null, sound: new Uint8Array(), input: '' };
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(sent, { headers: { 'content-type': type } }).formData();
    const file = form.get('file');
    const fields = [...form].filter(([, value]) => typeof value === 'string');
    const sound = file instanceof File ? soundOfFile(await file.bytes()) : request.sound;
    return { ...request, body: Object.fromEntries(fields), sound };
  }
  if (type === 'application/octet-stream') return { ...request, sound: soundOfFile(sent) };
  if (!type.startsWith('application/json')) return request;
  const body: unknown = JSON.parse(sent.toString('utf8'));
  return { ...request, body, input: Input.safeParse(body).data?.input ?? '' };
}
