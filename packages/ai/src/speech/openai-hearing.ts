import { VOICE_SAMPLE_RATE, type Language } from '@ezri/contract';
import { z } from 'zod';
import { authorisation, probeModels, urlAt, type OpenAiServer } from '../provider/probe-models.ts';
import { ProviderFault } from '../provider/provider-fault.ts';
import { createTransport } from '../provider/transport.ts';
import { jsonIn } from '../service/service-answer.ts';
import { HEARING_BOUNDS, type EngineBounds } from './bounds.ts';
import { createEngine } from './engine.ts';
import { heardEvents } from './heard-events.ts';
import type { SpeechObserver } from './speech-observer.ts';
import type { Heard, SpeechToText } from './speech.ts';
import { wavOf } from './wav.ts';
import { wordsIn } from './words.ts';

export interface OpenAiHearingOptions extends OpenAiServer {
  readonly model: string;
  readonly bounds?: Partial<EngineBounds>;
  readonly observer?: SpeechObserver | undefined;
}

const Transcription = z.object({ text: z.string() });

/**
 * Any server that speaks OpenAI's audio transcriptions: OpenAI, vLLM, speaches, LocalAI, whisper.cpp. It is asked for a stream of events; one that knows of none answers
 * with all of it, and one that refuses to be asked for it is asked without, from then on.
 */
export function createOpenAiHearing({ baseUrl, apiKey, model, bounds: given, observer }: OpenAiHearingOptions): SpeechToText {
  const bounds = { ...HEARING_BOUNDS, ...given };
  const transport = createTransport({ answerBytes: bounds.answerBytes, lineBytes: bounds.answerBytes });
  const name = `${model} at ${new URL(baseUrl).host}`;
  const probe = async (signal: AbortSignal) => probeModels(transport, { baseUrl, apiKey }, signal);
  const engine = createEngine<Heard>({ kind: 'hearing', name, probe, bounds, observer, isAnswer: ({ kind }) => kind === 'final' });
  let streams = true;

  const post = async (file: Blob, language: Language, stream: boolean, signal: AbortSignal) => {
    const form = new FormData();
    form.set('file', file, 'speech.wav');
    for (const [field, value] of Object.entries({ model, language, response_format: 'json' })) form.set(field, value);
    if (stream) form.set('stream', 'true');
    // Written out before it is sent: a form that `fetch` is still reading when the server has answered already ends in an error that nobody can catch.
    const written = new Response(form);
    const headers = { 'content-type': written.headers.get('content-type') ?? '', ...authorisation(apiKey) };
    return transport(urlAt(baseUrl, '/audio/transcriptions'), { method: 'POST', headers, body: await written.bytes(), signal });
  };

  async function ask(file: Blob, language: Language, signal: AbortSignal): Promise<Response> {
    if (!streams) return post(file, language, false, signal);
    try {
      return await post(file, language, true, signal);
    } catch (error) {
      if (!(error instanceof ProviderFault && error.reason === 'refused')) throw error;
      const whole = await post(file, language, false, signal);
      streams = false;
      return whole;
    }
  }

  return {
    name,
    get isReady() {
      return engine.isReady;
    },
    health: engine.health,
    transcribe(sound, { language }, signal) {
      const file = new Blob([wavOf(sound, VOICE_SAMPLE_RATE)], { type: 'audio/wav' });
      return engine.run(async function* (own) {
        yield* heardIn(await ask(file, language, own));
      }, signal);
    },
  };
}

async function* heardIn(response: Response): AsyncGenerator<Heard> {
  const type = response.headers.get('content-type') ?? '';
  if (/^text\/event-stream\b/i.test(type) && response.body !== null) {
    yield* heardEvents(response.body);
    return;
  }
  const text = await response.text();
  if (text === '') throw new ProviderFault('empty');
  const { data } = Transcription.safeParse(jsonIn(text));
  if (data === undefined) throw new ProviderFault('malformed');
  yield { kind: 'final', text: wordsIn(data.text) };
}
