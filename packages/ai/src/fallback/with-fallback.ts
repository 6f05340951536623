import type { Level } from '@ezri/contract';
import type { LanguageModel, ReplyPart } from '../language-model.ts';
import { BOUNDS, type Bounds } from '../provider/bounds.ts';
import { notEmpty } from '../provider/not-empty.ts';
import { patiently } from '../provider/patiently.ts';
import { ProviderFault } from '../provider/provider-fault.ts';
import type { Provider } from '../provider/provider.ts';
import { BREAKER_BOUNDS, createBreaker, type BreakerBounds } from './breaker.ts';
import type { ModelObserver } from './model-observer.ts';
import { createProviderRecord } from './provider-record.ts';

export interface FallbackOptions {
  readonly bounds?: Partial<Bounds & BreakerBounds>;
  readonly observer?: ModelObserver;
}

/** What came up to the first text, and the rest. */
interface Begun {
  readonly first: ReplyPart | null;
  readonly rest: AsyncGenerator<ReplyPart>;
}

const UNOBSERVED: ModelObserver = { onReply: () => undefined, onStandIn: () => undefined, onBreaker: () => undefined };

/**
 * A provider, and `standIn` for the replies that it does not begin: they say so. A reply that it has begun and does not end throws its `ProviderFault`; what was said
 * stays said, and nobody else goes on with it. While it fails again and again it is not asked at all, so that nobody waits for it in vain.
 */
export function withFallback(provider: Provider, standIn: LanguageModel, { observer = UNOBSERVED, ...options }: FallbackOptions = {}): LanguageModel {
  const bounds = { ...BOUNDS, ...BREAKER_BOUNDS, ...options.bounds };
  const patience = { ...bounds, firstMs: bounds.firstTextMs, wholeMs: bounds.replyMs };
  const breaker = createBreaker(bounds, (state) => observer.onBreaker(state));
  const record = createProviderRecord(provider, breaker, 'The scripted companion stands in.');
  let standIns = 0;

  async function* reply(...[request, signal]: Parameters<LanguageModel['reply']>): AsyncGenerator<ReplyPart> {
    const asked = performance.now();
    let firstTextMs: number | null = null;
    let outcome: Parameters<ModelObserver['onReply']>[0] = 'cancelled';
    /** Risks are told also when nothing else comes of the reply. */
    const risks: ReplyPart[] = [];
    const parts = patiently(
      (own) => notEmpty(provider.reply(request, own)),
      patience,
      signal,
      ({ kind }) => kind === 'text',
    );
    try {
      const { first, rest } = await breaker.run(async () => upToText(parts, risks));
      firstTextMs = performance.now() - asked;
      yield* risks.splice(0);
      if (first !== null) yield first;
      yield* rest;
      outcome = 'ok';
    } catch (error) {
      if (signal.aborted || !(error instanceof ProviderFault)) throw error;
      outcome = error.reason;
      if (firstTextMs !== null) throw error;
    } finally {
      // Whoever leaves at the first text has not begun with the rest, and nothing else would end that.
      void parts.return(undefined).catch(() => undefined);
      observer.onReply(outcome, firstTextMs);
      record.onOutcome(outcome);
    }
    if (outcome === 'ok') return;
    observer.onStandIn();
    standIns += 1;
    yield* risks;
    yield { kind: 'origin', origin: 'scripted', standIn: true };
    yield* standIn.reply({ ...request, level: worst(request.level, risks) }, signal);
  }

  return {
    name: provider.name,
    scripted: false,
    reply,
    async summarise(request, signal) {
      try {
        return await breaker.run(async () => provider.summarise(request, AbortSignal.any([signal, AbortSignal.timeout(bounds.summaryMs)])));
      } catch {
        signal.throwIfAborted();
        return standIn.summarise(request, signal);
      }
    },
    async health() {
      const { provider: facts, ...health } = await record.health();
      return { ...health, provider: { ...facts, standIns } };
    },
  };
}

/** Whoever stands in knows what the provider found, though it never learnt to answer it. */
const worst = (level: Level, risks: readonly ReplyPart[]): Level =>
  risks.reduce<Level>((most, part) => (part.kind === 'risk' && part.level > most ? part.level : most), level);

/** Reads up to the first text; what else comes before it goes to `others`. */
async function upToText(parts: AsyncGenerator<ReplyPart>, others: ReplyPart[]): Promise<Begun> {
  for (;;) {
    const next = await parts.next();
    if (next.done === true) return { first: null, rest: parts };
    if (next.value.kind === 'text') return { first: next.value, rest: parts };
    others.push(next.value);
  }
}
