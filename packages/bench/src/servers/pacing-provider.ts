import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as after } from 'node:timers/promises';
import type { Paced } from '../load/provider.ts';

// A server of OpenAI's kind in a process of its own, which says the same sentences to everybody at an even pace and tells its parent when it sent what.
const [everyMs = 40, tokens = 120] = process.argv.slice(2).map(Number);

const SENTENCES = [
  'That sounds like a long and tiring day.',
  ' You kept going although nobody seemed to notice it.',
  ' Perhaps the walk by the river was a small good moment.',
  ' Which part of the evening would you like to talk about first?',
];
/** As models cut them: a word with the space before it. */
const WORDS = SENTENCES.join('').match(/\s?\S+/gu) ?? [];

const now = (): number => performance.timeOrigin + performance.now();
const chunk = (delta: object, finish: string | null): string =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'paced', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

async function say(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = await text(request);
  const stream = /stream-[a-z]+/.exec(asked.slice(asked.lastIndexOf('stream-')))?.[0] ?? '';
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const ends: number[] = [];
  const sentAt: number[] = [];
  const start = performance.now();
  let length = 0;
  for (let n = 0; n < tokens; n += 1) {
    const wait = start + n * everyMs - performance.now();
    if (wait > 0) await after(wait);
    const word = n > 0 && n % WORDS.length === 0 ? ` ${WORDS[0]}` : (WORDS[n % WORDS.length] ?? '');
    length += word.length;
    ends.push(length);
    sentAt.push(now());
    response.write(chunk({ content: word }, null));
  }
  sentAt.push(now());
  ends.push(length + 1);
  response.end(`${chunk({}, 'stop')}data: [DONE]\n\n`);
  process.send?.({ stream, ends, sentAt } satisfies Paced);
}

const server = createServer((request, response) => {
  if (request.method === 'POST') void say(request, response);
  else response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[]}');
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.({ port: (server.address() as AddressInfo).port });
process.once('disconnect', () => process.exit());
