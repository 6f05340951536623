import { ProviderFault } from '../provider/provider-fault.ts';
import type { Transport } from '../provider/transport.ts';

/** Whether the AI service is there. The contract names no address for its health: whatever it says to a request, it is. */
export async function probeService(transport: Transport, url: string, signal: AbortSignal): Promise<void> {
  try {
    const response = await transport(url, { signal });
    await response.body?.cancel();
  } catch (error) {
    if (!(error instanceof ProviderFault && (error.reason === 'refused' || error.reason === 'redirected'))) throw error;
  }
}
