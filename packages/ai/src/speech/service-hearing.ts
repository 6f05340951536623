import { VOICE_SAMPLE_RATE } from '@ezri/contract';
import { z } from 'zod';
import { urlAt } from '../provider/probe-models.ts';
import { ProviderFault } from '../provider/provider-fault.ts';
import { createTransport } from '../provider/transport.ts';
import { probeService } from '../service/probe-service.ts';
import { jsonIn } from '../service/service-answer.ts';
import { HEARING_BOUNDS, type EngineBounds } from './bounds.ts';
import { createEngine } from './engine.ts';
import type { SpeechObserver } from './speech-observer.ts';
import type { Heard, SpeechToText } from './speech.ts';
import { wavOf } from './wav.ts';
import { wordsIn } from './words.ts';

/** `url` is what `/api/v1/voice/process` is appended to. */
export interface ServiceHearingOptions {
  readonly url: string;
  readonly bounds?: Partial<EngineBounds>;
  readonly observer?: SpeechObserver | undefined;
}

/** The sound that the service answers with was never checked, so nothing is asked of it: what the person said is not lost for the sake of a field that nobody uses. */
const VoiceAnswer = z.object({ transcription: z.string() });

/** Many an AI service will have no voice: that is found out with the first turn. */
const BOUNDS: EngineBounds = { ...HEARING_BOUNDS, failures: 1 };

/** The AI service of the product brief (`POST /api/v1/voice/process`), for its transcription alone. It is sent a WAV file, which says itself what it is. */
export function createServiceHearing({ url, bounds: given, observer }: ServiceHearingOptions): SpeechToText {
  const bounds = { ...BOUNDS, ...given };
  const transport = createTransport({ answerBytes: bounds.answerBytes, lineBytes: bounds.answerBytes });
  const name = `AI service at ${new URL(url).host}`;
  const probe = async (signal: AbortSignal) => probeService(transport, url, signal);
  const engine = createEngine<Heard>({ kind: 'hearing', name, probe, bounds, observer, isAnswer: () => true });
  return {
    name,
    get isReady() {
      return engine.isReady;
    },
    health: engine.health,
    transcribe(sound, _options, signal) {
      const body = wavOf(sound, VOICE_SAMPLE_RATE);
      const headers = { 'content-type': 'application/octet-stream', accept: 'application/json' };
      return engine.run(async function* (own) {
        yield await heardIn(await transport(urlAt(url, '/api/v1/voice/process'), { method: 'POST', headers, body, signal: own }));
      }, signal);
    },
  };
}

async function heardIn(response: Response): Promise<Heard> {
  const text = await response.text();
  if (text === '') throw new ProviderFault('empty');
  const { data } = VoiceAnswer.safeParse(jsonIn(text));
  if (data === undefined) throw new ProviderFault('malformed');
  return { kind: 'final', text: wordsIn(data.transcription) };
}
