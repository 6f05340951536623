import type { NewEvent, Topic } from './topic.ts';

/** An event that means nothing. */
export const note = (topic: Topic, body: unknown, dedupe?: string): NewEvent => ({
  topic,
  type: 'noted',
  entity: 'e',
  body,
  ...(dedupe === undefined ? {} : { dedupe }),
});
