import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { extractReasoningMiddleware, generateText, wrapLanguageModel } from 'ai';
import { SUMMARY_MAX_CHARS, type ReplyPart, type ReplyRequest } from '../language-model.ts';
import { conversationOf } from '../prompt/conversation.ts';
import { summaryConversation, summaryPrompt } from '../prompt/summary-prompt.ts';
import { systemPrompt } from '../prompt/system-prompt.ts';
import { BOUNDS, type Bounds } from '../provider/bounds.ts';
import { ProviderFault } from '../provider/provider-fault.ts';
import { probeModels, type OpenAiServer } from '../provider/probe-models.ts';
import type { Provider } from '../provider/provider.ts';
import { createTransport } from '../provider/transport.ts';
import { faultOf } from './fault-of.ts';

export interface OpenAiOptions extends OpenAiServer {
  readonly model: string;
  readonly bounds?: Partial<Bounds>;
}

/** How models that think aloud in their text mark it. Nobody is shown that. */
const THOUGHTS = extractReasoningMiddleware({ tagName: 'think' });

/**
 * Any server that speaks OpenAI's chat completions: OpenAI, Ollama, vLLM, llama.cpp, LocalAI. No limit of tokens and no temperature are sent, since servers differ in
 * what they accept; what is read is bounded.
 */
export function createOpenAiProvider({ baseUrl, apiKey, model, bounds }: OpenAiOptions): Provider {
  const transport = createTransport({ ...BOUNDS, ...bounds });
  const server = createOpenAICompatible({ name: 'provider', baseURL: baseUrl, fetch: transport, ...(apiKey === undefined ? {} : { apiKey }) });
  const chat = wrapLanguageModel({ model: server.chatModel(model), middleware: THOUGHTS });
  return {
    name: `${model} at ${new URL(baseUrl).host}`,
    async *reply(request, signal) {
      try {
        yield* reply(chat, request, signal);
      } catch (error) {
        signal.throwIfAborted();
        throw faultOf(error);
      }
    },
    async summarise(request, signal) {
      const { text } = await generateText({
        model: chat,
        instructions: summaryPrompt(request),
        messages: summaryConversation(request),
        maxRetries: 0,
        abortSignal: signal,
      }).catch((error: unknown) => {
        signal.throwIfAborted();
        throw faultOf(error);
      });
      if (text.trim() === '') throw new ProviderFault('empty');
      return text.trim().slice(0, SUMMARY_MAX_CHARS);
    },
    probe: async (signal) => probeModels(transport, { baseUrl, apiKey }, signal),
  };
}

/** Asked of the model itself: what the library's `streamText` adds is for tools and steps, and takes twice the time for every piece. */
async function* reply(model: ReturnType<typeof wrapLanguageModel>, request: ReplyRequest, signal: AbortSignal): AsyncGenerator<ReplyPart> {
  const said = conversationOf(request).map(({ role, content }) => ({ role, content: [{ type: 'text' as const, text: content }] }));
  const { stream } = await model.doStream({ prompt: [{ role: 'system', content: systemPrompt(request) }, ...said], abortSignal: signal });
  let begun = false;
  for await (const part of stream) {
    if (part.type === 'text-delta') {
      begun ||= part.delta.trim() !== '';
      yield { kind: 'text', text: part.delta };
    } else if (part.type === 'error') {
      throw faultOf(part.error);
    } else if (part.type === 'finish' && part.finishReason.unified === 'content-filter' && !begun) {
      throw new ProviderFault('refused');
    }
  }
  signal.throwIfAborted();
}
