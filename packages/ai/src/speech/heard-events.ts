import { EventSourceParserStream, type EventSourceMessage } from 'eventsource-parser/stream';
import { z } from 'zod';
import { ProviderFault } from '../provider/provider-fault.ts';
import { jsonIn } from '../service/service-answer.ts';
import { HEARD_MAX_CHARS } from './bounds.ts';
import type { Heard } from './speech.ts';
import { wordsIn } from './words.ts';

const END = '[DONE]';

const DELTA = 'transcript.text.delta';
const DONE = 'transcript.text.done';

/** OpenAI's own events, and the chunks that vLLM sends in their place. Events of other types are left out. */
const HeardEvent = z.union([
  z.object({ type: z.literal(DELTA), delta: z.string() }).transform(({ delta: text }) => ({ kind: 'delta' as const, text })),
  z.object({ type: z.literal(DONE), text: z.string() }).transform(({ text }) => ({ kind: 'done' as const, text })),
  z
    .object({ choices: z.array(z.object({ delta: z.object({ content: z.string().nullish() }) })) })
    .transform(({ choices }) => ({ kind: 'delta' as const, text: choices[0]?.delta.content ?? '' })),
  z
    .union([z.object({ type: z.literal('error') }), z.object({ error: z.union([z.string(), z.looseObject({})]) })])
    .transform(() => ({ kind: 'fault' as const })),
  z.object({ type: z.string().refine((type) => type !== DELTA && type !== DONE) }).transform(() => ({ kind: 'other' as const })),
]);

/** What has been heard, as the events of a streamed transcription tell it, up to its end. Without an end it is a `ProviderFault` `cut`. */
export async function* heardEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Heard> {
  const messages: ReadableStream<EventSourceMessage> = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  let said = '';
  for await (const { data } of messages) {
    if (data.trim() === END) {
      yield { kind: 'final', text: wordsIn(said) };
      return;
    }
    const { data: event } = HeardEvent.safeParse(jsonIn(data));
    if (event === undefined) throw new ProviderFault('malformed');
    if (event.kind === 'fault') throw new ProviderFault('unavailable');
    if (event.kind === 'other') continue;
    said = event.kind === 'done' ? event.text : said + event.text;
    const words = wordsIn(said);
    if (event.kind === 'done' || said.length > HEARD_MAX_CHARS) {
      yield { kind: 'final', text: words };
      return;
    }
    if (words !== '') yield { kind: 'partial', text: words };
  }
  throw new ProviderFault('cut');
}
