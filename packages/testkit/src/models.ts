import type { LanguageModel, ReplyRequest } from '@ezri/ai';
import type { Health } from '@ezri/contract';

const OK: Health = { status: 'ok', detail: 'A model of the tests.', latencyMs: 0 };

const model = (name: string, reply: LanguageModel['reply']): LanguageModel => ({ name, scripted: true, reply, health: () => Promise.resolve(OK) });

/** Says these pieces at once. */
export const instantModel = (pieces: readonly string[] = ['I hear you.', ' Tell me', ' more.']): LanguageModel =>
  model('instant', async function* () {
    yield* pieces;
  });

/** Never says a word and never notices that it was told to stop: the deafest model there can be. */
export const hangingModel = (): LanguageModel =>
  model('hanging', async function* () {
    await new Promise<never>(() => {});
    yield '';
  });

/** Says these pieces and then breaks. */
export const failingModel = (pieces: readonly string[] = []): LanguageModel =>
  model('failing', async function* () {
    yield* pieces;
    throw new Error('the model of this test is down');
  });

export interface SteppedModel extends LanguageModel {
  /** Lets the oldest reply that is under way say one more piece; one that is asked for later begins with it. */
  say(piece: string): void;
  /** Lets the reply that is under way come to its end. */
  finish(): void;
  /** What the model was asked, in order. */
  readonly requests: readonly ReplyRequest[];
}

/** Says only what the test lets it say, piece by piece. It does notice when it is told to stop. */
export function steppedModel(): SteppedModel {
  const steps: (string | null)[] = [];
  const requests: ReplyRequest[] = [];
  let wake = Promise.withResolvers<void>();
  const add = (step: string | null): void => {
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
  return { ...stepped, requests, say: add, finish: () => add(null) };
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
