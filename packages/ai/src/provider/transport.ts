import type { Bounds } from './bounds.ts';
import { ProviderFault } from './provider-fault.ts';
import { faultOfStatus } from './status.ts';

export type Transport = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

const NEWLINE = 10;

/** `fetch` for providers: follows no redirect, bounds what it reads, and throws a `ProviderFault` for everything that is no answer. */
export const createTransport =
  (bounds: Pick<Bounds, 'answerBytes' | 'lineBytes'>): Transport =>
  async (input, init) => {
    const response = await connect(input, init);
    const fault = faultOfStatus(response);
    if (fault !== null) {
      // What it says about it is not read: it may quote the person.
      await response.body?.cancel();
      throw fault;
    }
    if (response.body === null) return response;
    const { status, headers } = response;
    const chunks = bounded(response.body, bounds, init?.signal);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const next = await chunks.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => void (await chunks.return(undefined)),
    });
    return new Response(body, { status, headers });
  };

async function connect(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  // A compressed stream comes in lumps, and a small answer may unpack to a large one.
  headers.set('accept-encoding', 'identity');
  try {
    return await fetch(input, { ...init, headers, redirect: 'manual' });
  } catch {
    init.signal?.throwIfAborted();
    throw new ProviderFault('unavailable');
  }
}

async function* bounded(
  body: ReadableStream<Uint8Array>,
  { answerBytes, lineBytes }: Pick<Bounds, 'answerBytes' | 'lineBytes'>,
  signal: AbortSignal | null | undefined,
): AsyncGenerator<Uint8Array, undefined, undefined> {
  let answer = 0;
  let line = 0;
  try {
    for await (const chunk of body) {
      answer += chunk.length;
      const newline = chunk.lastIndexOf(NEWLINE);
      const longest = Math.max(line + (newline === -1 ? chunk.length : chunk.indexOf(NEWLINE)), chunk.length - newline - 1);
      line = newline === -1 ? line + chunk.length : chunk.length - newline - 1;
      if (answer > answerBytes || longest > lineBytes) throw new ProviderFault('tooLarge');
      yield chunk;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof ProviderFault ? error : new ProviderFault('cut');
  }
}
