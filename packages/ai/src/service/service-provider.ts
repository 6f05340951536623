import { summariseByRules } from '../companion/summary.ts';
import type { ReplyPart, ReplyRequest } from '../language-model.ts';
import { BOUNDS, type Bounds } from '../provider/bounds.ts';
import { faultIn, ProviderFault } from '../provider/provider-fault.ts';
import type { Provider } from '../provider/provider.ts';
import { createTransport } from '../provider/transport.ts';
import { probeService } from './probe-service.ts';
import { answerIn, type Answered } from './service-answer.ts';
import { serviceEvents } from './service-events.ts';

const EVENTS = 'text/event-stream';
const JSON_TYPE = 'application/json';

/** `url` is what `/api/v1/conversation` is appended to. */
export interface ServiceOptions {
  readonly url: string;
  readonly bounds?: Partial<Bounds>;
}

/**
 * The AI service of the product brief (`POST /api/v1/conversation`). It keeps the conversation itself, under its id, and is given the newest message alone; so prompts,
 * summaries and memories are its own business, and a summary that somebody else may need is made by rules.
 */
export function createServiceProvider({ url, bounds }: ServiceOptions): Provider {
  const transport = createTransport({ ...BOUNDS, ...bounds });
  const base = url.replace(/\/+$/, '');
  return {
    name: `AI service at ${new URL(url).host}`,
    async *reply(request, signal) {
      try {
        const response = await transport(`${base}/api/v1/conversation`, {
          method: 'POST',
          headers: { 'content-type': JSON_TYPE, accept: `${EVENTS}, ${JSON_TYPE}` },
          body: JSON.stringify(questionOf(request)),
          signal,
        });
        yield* answerParts(response);
      } catch (error) {
        signal.throwIfAborted();
        // What is no fault by name broke while it was read: bytes that are no text, say.
        throw faultIn(error) ?? new ProviderFault('malformed');
      }
    },
    async summarise(request, signal) {
      signal.throwIfAborted();
      return summariseByRules(request);
    },
    probe: async (signal) => probeService(transport, base, signal),
  };
}

const questionOf = ({ pseudonym, conversationId, history }: ReplyRequest) => ({
  userId: pseudonym,
  conversationId,
  message: history.findLast(({ author }) => author === 'person')?.text ?? '',
});

async function* answerParts(response: Response): AsyncGenerator<ReplyPart> {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === JSON_TYPE) {
    yield* partsOf(answerIn(await response.text()), '');
    return;
  }
  if (type !== EVENTS || response.body === null) throw new ProviderFault('malformed');
  let said = '';
  for await (const event of serviceEvents(response.body)) {
    if (event.kind === 'done') yield* partsOf(event.answer, said);
    else {
      said += event.text;
      yield { kind: 'text', text: event.text };
    }
  }
}

/** The risk first: it is told also when nothing is said, and when the rest cannot be read. Then what has not been said in pieces already; pieces that differ from the whole have been read by now, and stay. */
function* partsOf({ text, risk }: Answered, said: string): Generator<ReplyPart> {
  if (risk !== null) yield { kind: 'risk', ...risk };
  if (text === null) throw new ProviderFault('malformed');
  if (text.startsWith(said) && text.length > said.length) yield { kind: 'text', text: text.slice(said.length) };
}
