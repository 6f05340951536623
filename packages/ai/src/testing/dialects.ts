/** How a kind of provider writes what it says. */
export interface Dialect {
  /** What is appended to the address of the server for an adapter. */
  readonly base: string;
  /** The path of conversations. */
  readonly path: string;
  piece(text: string): string;
  /** After the last piece; `whole` is what was said. */
  end(whole: string): string;
}

const choice = (delta: object, finish: string | null) =>
  `data: ${JSON.stringify({ id: 'fake', object: 'chat.completion.chunk', created: 1, model: 'fake', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

/** OpenAI's chat completions. */
export const OPEN_AI: Dialect = {
  base: '/v1',
  path: '/v1/chat/completions',
  piece: (content) => choice({ content }, null),
  end: () => `${choice({}, 'stop')}data: [DONE]\n\n`,
};

/** What the brief's AI service answers when nothing is wrong. */
export const serviceAnswer = (text: string, parts: object = {}): object => ({
  text,
  crisis_detected: false,
  severity: 'none',
  detected_signals: [],
  safety_state: 'normal',
  resources: [],
  ...parts,
});

export const AI_SERVICE: Dialect = {
  base: '',
  path: '/api/v1/conversation',
  piece: (text) => `event: delta\ndata: ${JSON.stringify({ text })}\n\n`,
  end: (whole) => `event: done\ndata: ${JSON.stringify(serviceAnswer(whole))}\n\n`,
};
