import type { Speech } from '@ezri/ai';
import type { VoiceEngine, VoiceEngines } from '@ezri/contract';

const engineOf = (engine: Speech['hearing'] | Speech['speaking']): VoiceEngine => (engine?.isReady === true ? 'server' : 'browser');

/** Who would hear and who would speak, were a session opened now. */
export const enginesOf = ({ hearing, speaking }: Speech): VoiceEngines => ({ hearing: engineOf(hearing), speaking: engineOf(speaking) });
