import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { recognise } from './recognise.ts';
import { heardAtOnce, heardByService, heardInEvents, synthesis, SYNTHESIS_MS_PER_CHAR, type SpeechAnswer } from './speech-answers.ts';
import { speechRequestOf, type SpeechRequest } from './speech-requests.ts';
import { works, type SpeechWay } from './speech-ways.ts';

const PATHS = { '/v1/audio/transcriptions': 'hearing', '/api/v1/voice/process': 'hearing', '/v1/audio/speech': 'speaking' } as const;
type Path = keyof typeof PATHS;
const isPath = (path: string): path is Path => Object.hasOwn(PATHS, path);

export interface FakeSpeechOptions {
  /** Whether transcriptions come as events for those who ask for that; true when left out. */
  readonly streams?: boolean;
  /** How long a character is spoken, in whole milliseconds; 50 when left out. Sound is played at the speed of speech, so short is quick. */
  readonly msPerChar?: number;
}

/** A server that hears and speaks, owned by a test: OpenAI's paths under `url`, the AI service's under `serviceUrl`, on this machine. */
export interface FakeSpeech extends AsyncDisposable {
  readonly url: string;
  readonly serviceUrl: string;
  /** What was to be heard, what was to be spoken, and everything else, in order. */
  readonly hearings: readonly SpeechRequest[];
  readonly speakings: readonly SpeechRequest[];
  readonly probes: readonly SpeechRequest[];
  /** These are the next transcriptions; without any it recognises the fixtures (`spoken`), and hears no words in anything else. */
  hears(...texts: readonly string[]): void;
  /** The next requests are answered in these ways, the last of them for ever. */
  onHearing(...ways: readonly [SpeechWay, ...SpeechWay[]]): void;
  onSpeaking(...ways: readonly [SpeechWay, ...SpeechWay[]]): void;
  /** How probes are answered; with success until told otherwise. */
  onProbe(way: SpeechWay): void;
  /** The request number `index`, counted from 0, as soon as it has come. */
  hearing(index?: number): Promise<SpeechRequest>;
  speaking(index?: number): Promise<SpeechRequest>;
}

export async function createFakeSpeech({ streams = true, msPerChar = SYNTHESIS_MS_PER_CHAR }: FakeSpeechOptions = {}): Promise<FakeSpeech> {
  const requests = { hearing: [] as SpeechRequest[], speaking: [] as SpeechRequest[] };
  const ways: Record<keyof typeof requests, SpeechWay[]> = { hearing: [works()], speaking: [works()] };
  const probes: SpeechRequest[] = [];
  const told: string[] = [];
  let waiting: (() => void)[] = [];
  let probeWay: SpeechWay = (answer) => void answer.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[]}');

  function rightAnswer(path: Path, { body, sound, input }: SpeechRequest): SpeechAnswer {
    if (PATHS[path] === 'speaking') return synthesis(input, msPerChar);
    const text = told.shift() ?? recognise(sound);
    if (path === '/api/v1/voice/process') return heardByService(text);
    const isStream = streams && typeof body === 'object' && body !== null && 'stream' in body && body.stream === 'true';
    return isStream ? heardInEvents(text) : heardAtOnce(text);
  }

  async function respond(request: SpeechRequest, answer: ServerResponse): Promise<void> {
    const { method, path } = request;
    if (method !== 'POST' || !isPath(path)) {
      probes.push(request);
      await probeWay(answer, { type: 'application/json', pieces: [] }, request);
      return;
    }
    const kind = PATHS[path];
    requests[kind].push(request);
    for (const wake of waiting.splice(0)) wake();
    const way = ways[kind].length > 1 ? ways[kind].shift() : ways[kind][0];
    // Made when somebody wants it: to recognise takes its time.
    const right = lazily(() => rightAnswer(path, request));
    await way?.(answer, right, request);
  }

  const server = createServer((incoming, answer) => {
    const left = new Promise<void>((resolve) => answer.once('close', () => void (answer.writableFinished || resolve())));
    // Whoever leaves before all is sent is no fault of the server.
    void speechRequestOf(incoming, left).then(
      async (request) => respond(request, answer),
      () => answer.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const nth = async (kind: keyof typeof requests, index: number): Promise<SpeechRequest> => {
    for (;;) {
      const request = requests[kind][index];
      if (request !== undefined) return request;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };

  return {
    url: `http://127.0.0.1:${port}/v1`,
    serviceUrl: `http://127.0.0.1:${port}`,
    hearings: requests.hearing,
    speakings: requests.speaking,
    probes,
    hears: (...texts) => void told.push(...texts),
    onHearing: (...next) => void (ways.hearing = [...next]),
    onSpeaking: (...next) => void (ways.speaking = [...next]),
    onProbe: (way) => void (probeWay = way),
    hearing: async (index = 0) => nth('hearing', index),
    speaking: async (index = 0) => nth('speaking', index),
    async [Symbol.asyncDispose]() {
      waiting = [];
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function lazily(make: () => SpeechAnswer): SpeechAnswer {
  let made: SpeechAnswer | undefined;
  return {
    get type() {
      return (made ??= make()).type;
    },
    get pieces() {
      return (made ??= make()).pieces;
    },
  };
}
