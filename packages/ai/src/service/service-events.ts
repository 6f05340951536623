import { EventSourceParserStream, type EventSourceMessage } from 'eventsource-parser/stream';
import { z } from 'zod';
import { ProviderFault } from '../provider/provider-fault.ts';
import { answerIn, jsonIn, type Answered } from './service-answer.ts';

/** A piece of the text, alone or in an object. */
const Delta = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]);

export type ServiceEvent = { kind: 'delta'; text: string } | { kind: 'done'; answer: Answered };

/** The events of a streamed answer up to its `done`. Events of other names are left out. Without a `done` it is a `ProviderFault` `cut`. */
export async function* serviceEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ServiceEvent> {
  const messages: ReadableStream<EventSourceMessage> = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  for await (const { event, data } of messages) {
    if (event === 'delta') {
      const delta = Delta.safeParse(jsonIn(data));
      if (!delta.success) throw new ProviderFault('malformed');
      yield { kind: 'delta', text: delta.data };
    } else if (event === 'done') {
      yield { kind: 'done', answer: answerIn(data) };
      return;
    } else if (event === 'error') {
      throw new ProviderFault('unavailable');
    }
  }
  throw new ProviderFault('cut');
}
