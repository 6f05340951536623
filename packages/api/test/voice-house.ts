import { afterAll, beforeAll, beforeEach } from 'vitest';
import { newPerson, startNode, type Person, type TestNode } from './node.ts';
import { voiceClient } from './voice-client.ts';
import { scriptedModel, scriptedSpeech } from './voice-engines.ts';

/** For all tests of a file: a node whose engines and model say what a test wants, and for each test a person of its own. */
export function voiceHouse() {
  const [speech, model] = [scriptedSpeech(), scriptedModel()];
  let node: TestNode;
  let person: Person;
  beforeAll(async () => {
    node = await startNode({ speech, model });
  });
  afterAll(async () => node[Symbol.asyncDispose]());
  beforeEach(async () => {
    speech.hearing.reset();
    speech.speaking.reset();
    model.reset();
    person = await newPerson(node);
  });
  return {
    speech,
    model,
    get node() {
      return node;
    },
    get person() {
      return person;
    },
    /** That person, who talks there. */
    talk: async (conversationId?: string) => voiceClient(node, person, conversationId),
  };
}
