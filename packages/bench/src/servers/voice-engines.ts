import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as after } from 'node:timers/promises';
import type { EngineKind, EngineTime, Latencies } from '../load/engines.ts';

// Whoever hears, writes and speaks, in a process of its own: each takes as long as it was told to, says the same to everybody, and tells its parent how long it really took.
const { hearingMs, writingMs, speakingMs, sentenceMs } = JSON.parse(process.argv[2] ?? '') as Latencies;

const HEARD = 'I went for a walk by the river today.';
const WRITTEN = 'That sounds like a long and tiring day. Which part of it would you like to talk about first?';
const SYNTHESIS_RATE = 24_000;
const SENTENCE = Buffer.alloc(((SYNTHESIS_RATE * sentenceMs) / 1_000) * 2, 1);

const chunk = (delta: object, finish: string | null): string =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'known', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

/** Older turns are summed up now and then: nobody waits for that. */
function write(response: ServerResponse, asked: string): EngineKind | null {
  if (!asked.includes('"stream":true')) {
    const choice = { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'They went for walks.' } };
    json(response, { id: 'c', object: 'chat.completion', created: 1, model: 'known', choices: [choice] });
    return null;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' }).end(`${chunk({ content: WRITTEN }, null)}${chunk({}, 'stop')}data: [DONE]\n\n`);
  return 'writing';
}

function json(response: ServerResponse, answer: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

interface Engine {
  readonly ms: number;
  /** Says at once all that it has to say, and whether anybody has waited for it. */
  readonly answer: (response: ServerResponse, asked: string) => EngineKind | null;
}

const ENGINES: Readonly<Record<string, Engine>> = {
  '/v1/audio/transcriptions': {
    ms: hearingMs,
    answer(response) {
      json(response, { text: HEARD });
      return 'hearing';
    },
  },
  '/v1/chat/completions': { ms: writingMs, answer: write },
  '/v1/audio/speech': {
    ms: speakingMs,
    answer(response) {
      response.writeHead(200, { 'content-type': 'audio/pcm' }).end(SENTENCE);
      return 'speaking';
    },
  },
};

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const engine = ENGINES[request.url ?? ''];
  if (engine === undefined) {
    json(response, { data: [] });
    return;
  }
  const asked = await text(request);
  const from = performance.now();
  await after(engine.ms);
  const kind = engine.answer(response, asked);
  if (kind !== null) process.send?.({ kind, ms: performance.now() - from } satisfies EngineTime);
}

const server = createServer((request, response) => {
  // Whoever does not want to hear any more hangs up.
  response.on('error', () => undefined);
  take(request, response).catch(() => response.destroy());
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.({ port: (server.address() as AddressInfo).port });
process.once('disconnect', () => process.exit());
