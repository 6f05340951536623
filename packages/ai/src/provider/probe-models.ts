import { ProviderFault } from './provider-fault.ts';
import type { Transport } from './transport.ts';

/** `baseUrl` is what paths such as `/models` are appended to, mostly ending in `/v1`. Servers on one's own machine often need no key. */
export interface OpenAiServer {
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
}

export const urlAt = (baseUrl: string, path: string): string => `${baseUrl.replace(/\/+$/, '')}${path}`;

export const authorisation = (apiKey: string | undefined): Record<string, string> =>
  apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };

/** Whether a server of OpenAI's kind is there and knows the key. One without a list of models is there all the same. */
export async function probeModels(transport: Transport, { baseUrl, apiKey }: OpenAiServer, signal: AbortSignal): Promise<void> {
  try {
    const response = await transport(urlAt(baseUrl, '/models'), { signal, headers: authorisation(apiKey) });
    await response.body?.cancel();
  } catch (error) {
    if (!(error instanceof ProviderFault && error.reason === 'refused')) throw error;
  }
}
