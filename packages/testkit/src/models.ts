import type { LanguageModel, ReplyPart, ReplyRequest } from '@ezri/ai';
import type { Level, ModelHealth } from '@ezri/contract';

const OK: ModelHealth = { status: 'ok', detail: 'A model of the tests.', latencyMs: 0, provider: null };

const model = (name: string, reply: LanguageModel['reply']): LanguageModel => ({
  name,
  scripted: true,
  reply,
  summarise: ({ turns }) => Promise.resolve(turns.map(({ text }) => text.slice(0, 20)).join('\n')),
  health: () => Promise.resolve(OK),
});

const said = (text: string): ReplyPart => ({ kind: 'text', text });

/** Says these pieces at once. */
export const instantModel = (pieces: readonly string[] = ['I hear you.', ' Tell me', ' more.']): LanguageModel =>
  model('instant', async function* () {
    for (const piece of pieces) yield said(piece);
  });

/** Never says a word and never notices that it was told to stop: the deafest model there can be. */
export const hangingModel = (): LanguageModel =>
  model('hanging', async function* () {
    await new Promise<never>(() => {});
    yield said('');
  });

/** Says these pieces and then breaks. */
export const failingModel = (pieces: readonly string[] = []): LanguageModel =>
  model('failing', async function* () {
    for (const piece of pieces) yield said(piece);
    throw new Error('the model of this test is down');
  });

export interface SteppedModel extends LanguageModel {
  /** Lets the oldest reply that is under way say one more piece; one that is asked for later begins with it. */
  say(piece: string): void;
  /** Lets it tell that the scripted companion writes in its stead. */
  standIn(): void;
  /** Lets it tell that it found a risk in the message. */
  find(level: Level): void;
  /** Lets the reply that is under way come to its end. */
  finish(): void;
  /** What the model was asked, in order. */
  readonly requests: readonly ReplyRequest[];
}

/** Says only what the test lets it say, piece by piece. It does notice when it is told to stop. */
export function steppedModel(): SteppedModel {
  const steps: (ReplyPart | null)[] = [];
  const requests: ReplyRequest[] = [];
  let wake = Promise.withResolvers<void>();
  const add = (step: ReplyPart | null): void => {
    steps.push(step);
    const waiting = wake;
    wake = Promise.withResolvers<void>();
    waiting.resolve();
  };
  const stepped = model('stepped', async function* (request, signal) {
    requests.push(request);
    const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    for (;;) {
      signal.throwIfAborted();
      const step = steps.shift();
      if (step === null) return;
      if (step === undefined) await Promise.race([wake.promise, aborted]);
      else yield step;
    }
  });
  return {
    ...stepped,
    requests,
    say: (piece) => add(said(piece)),
    standIn: () => add({ kind: 'origin', origin: 'scripted', standIn: true }),
    find: (level) => add({ kind: 'risk', level, category: 'self_harm' }),
    finish: () => add(null),
  };
}

export interface ChangeableModel extends LanguageModel {
  /** Replies asked for from now on come from `next`. */
  use(next: LanguageModel): void;
}

/** Stands in for whichever model a test needs at the moment, so that one world serves many tests. */
export function changeableModel(first: LanguageModel): ChangeableModel {
  let current = first;
  return {
    ...model('changeable', (request, signal) => current.reply(request, signal)),
    use(next) {
      current = next;
    },
  };
}
