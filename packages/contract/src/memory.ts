import { z } from 'zod';
import { Id, Instant } from './ids.ts';
import { Text } from './text.ts';

/** In UTF-16 units, as JavaScript counts them. */
export const MEMORY_MAX = 500;
/** A person's memories; all of them go with every request to a model. */
export const MEMORIES_MAX = 50;

/** `message`: taken from a message that the person had written. `typed`: written for this. */
export const MemorySource = z.enum(['typed', 'message']);
export type MemorySource = z.infer<typeof MemorySource>;

/** One thing that a person wants Ezri to remember from one conversation to the next. */
export const Memory = z.object({ id: Id, text: z.string(), source: MemorySource, createdAt: Instant, updatedAt: Instant });
export type Memory = z.infer<typeof Memory>;

const MemoryText = Text.trim().min(1, 'write something first').max(MEMORY_MAX, `at most ${MEMORY_MAX} characters: keep it short`);

/** `messageId` names a message of one's own that it is taken from. The same call again gives the same answer. */
export const AddMemoryInput = z.object({ memoryId: Id, text: MemoryText, messageId: Id.nullish() });
export const EditMemoryInput = z.object({ memoryId: Id, text: MemoryText });
export const RemoveMemoryInput = z.object({ memoryId: Id });

/** Newest first. `max`: so many there can be. */
export const MemoryList = z.object({ memories: z.array(Memory), max: z.int().positive() });
export type MemoryList = z.infer<typeof MemoryList>;
