import type { Language } from '@ezri/contract';
import { authorisation, probeModels, urlAt, type OpenAiServer } from '../provider/probe-models.ts';
import { createTransport } from '../provider/transport.ts';
import { SPEAKING_BOUNDS, type EngineBounds } from './bounds.ts';
import { createEngine } from './engine.ts';
import { soundIn, SPEAKING_RATE } from './sound.ts';
import type { SpeechObserver } from './speech-observer.ts';
import type { TextToSpeech } from './speech.ts';

export interface OpenAiSpeakingOptions extends OpenAiServer {
  readonly model: string;
  readonly voices: Readonly<Record<Language, string>>;
  readonly bounds?: Partial<EngineBounds>;
  readonly observer?: SpeechObserver | undefined;
}

/** Any server that speaks OpenAI's audio speech: OpenAI, Kokoro-FastAPI, speaches, LocalAI. It is asked for bare PCM, and a WAV file is taken as well; the language is told by the voice. */
export function createOpenAiSpeaking({ baseUrl, apiKey, model, voices, bounds: given, observer }: OpenAiSpeakingOptions): TextToSpeech {
  const bounds = { ...SPEAKING_BOUNDS, ...given };
  // Sound has no lines.
  const transport = createTransport({ answerBytes: bounds.answerBytes, lineBytes: bounds.answerBytes });
  const name = `${model} at ${new URL(baseUrl).host}`;
  const probe = async (signal: AbortSignal) => probeModels(transport, { baseUrl, apiKey }, signal);
  const engine = createEngine<Uint8Array>({ kind: 'speaking', name, probe, bounds, observer, isAnswer: () => true });
  return {
    name,
    sampleRate: SPEAKING_RATE,
    get isReady() {
      return engine.isReady;
    },
    health: engine.health,
    speak(input, { language }, signal) {
      const body = JSON.stringify({ model, input, voice: voices[language], response_format: 'pcm' });
      const headers = { 'content-type': 'application/json', ...authorisation(apiKey) };
      return engine.run(async function* (own) {
        yield* soundIn(await transport(urlAt(baseUrl, '/audio/speech'), { method: 'POST', headers, body, signal: own }));
      }, signal);
    },
  };
}
