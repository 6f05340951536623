import { Memories } from './Memories.tsx';
import { useMemories } from './useMemories.ts';

/** The data brought to its view. */
export const MemorySection = () => <Memories {...useMemories()} />;
