import { ProviderFault, type LanguageModel, type ReplyRequest } from '@ezri/ai';
import { storable, type ReplyFailure } from '@ezri/contract';
import type { WrittenReply } from '@ezri/store';
import type { EphemeralEvent } from '../../deps.ts';
import type { FoundRisk } from './risk.ts';

/** A model that has not said a word by then is taken to be down. */
export const FIRST_PIECE_WITHIN_MS = 20_000;
/** A reply that is still being written by then is cut off; what there is of it is kept. */
export const REPLY_WITHIN_MS = 120_000;
/** A reply longer than this ends here. UTF-16 units. */
export const REPLY_MAX_CHARS = 16_000;

/** One event carries so much of a reply at most, UTF-16 units. At worst (all of it escaped in JSON, then sealed) that is half of what the bus takes. */
export const DELTA_MAX_CHARS = 4_000;

/** How a reply came to its end. `lost`: another node has it now, so this one must write nothing. */
export type Ending = { kind: 'complete' } | { kind: 'stopped' } | { kind: 'failed'; reason: ReplyFailure } | { kind: 'lost' };

/** What is told of a run besides what it says. `writer`: somebody else writes it than was thought. What is said next waits for `risk`, which never rejects. */
export interface RunListener {
  writer(owed: WrittenReply): void;
  risk(found: FoundRisk): Promise<void>;
}

/** One reply while it is being written, on the node that asks the model for it. */
export class ReplyRun {
  #owed: WrittenReply;
  #text = '';
  readonly #show: (event: EphemeralEvent) => void;
  readonly #on: RunListener;
  readonly #cut = Promise.withResolvers<Ending>();
  readonly #abort = new AbortController();

  constructor(owed: WrittenReply, show: (event: EphemeralEvent) => void, on: RunListener) {
    this.#owed = owed;
    this.#show = show;
    this.#on = on;
  }

  /** The reply and who writes it. */
  get owed(): WrittenReply {
    return this.#owed;
  }

  get text(): string {
    return this.#text;
  }

  /** What a screen that joins now has to be told to show the same as all the others. */
  soFar(): EphemeralEvent[] {
    const { id: replyId } = this.#owed;
    const begun = this.#text !== '';
    return [startedEvent(this.#owed), { type: 'state', state: begun ? 'speaking' : 'thinking' }, ...deltasOf(replyId, 0, this.#text)];
  }

  /** Ends the run as `ending`, at once, however deaf the model is. The first ending counts. */
  cut(ending: Ending): void {
    this.#cut.resolve(ending);
    this.#abort.abort();
  }

  /** Asks the model and shows what it says as it comes. Never throws: every fault is an ending. */
  async write(model: LanguageModel, request: ReplyRequest): Promise<Ending> {
    for (const event of this.soFar()) this.#show(event);
    const firstPiece = setTimeout(() => this.cut({ kind: 'failed', reason: 'timeout' }), FIRST_PIECE_WITHIN_MS);
    const whole = setTimeout(() => this.cut({ kind: 'failed', reason: 'timeout' }), REPLY_WITHIN_MS);
    try {
      const ending = await Promise.race([this.#cut.promise, this.#read(model, request, () => clearTimeout(firstPiece))]);
      this.cut(ending);
      // Whoever has it now says what becomes of it.
      if (ending.kind !== 'lost') this.#show({ type: 'state', state: 'idle' });
      return ending;
    } finally {
      clearTimeout(firstPiece);
      clearTimeout(whole);
    }
  }

  async #read(model: LanguageModel, request: ReplyRequest, onFirst: () => void): Promise<Ending> {
    const { signal } = this.#abort;
    try {
      let half = '';
      for await (const part of model.reply(request, signal)) {
        // The run was ended while the model was on its way: what comes now is nobody's.
        if (signal.aborted) break;
        if (part.kind === 'origin') {
          this.#writtenBy(part);
          continue;
        }
        if (part.kind === 'risk') {
          await this.#on.risk(part);
          continue;
        }
        // A character that takes two units may come in two pieces.
        const joined = half + part.text;
        half = /[\uD800-\uDBFF]$/.test(joined) ? joined.slice(-1) : '';
        const piece = storable(half === '' ? joined : joined.slice(0, -1));
        if (piece === '') continue;
        if (this.#text === '') {
          onFirst();
          this.#show({ type: 'state', state: 'speaking' });
        }
        const from = this.#text.length;
        const text = piece.slice(0, REPLY_MAX_CHARS - from);
        this.#text += text;
        for (const delta of deltasOf(this.#owed.id, from, text)) this.#show(delta);
        if (this.#text.length >= REPLY_MAX_CHARS) break;
      }
      return this.#text === '' ? { kind: 'failed', reason: 'provider' } : { kind: 'complete' };
    } catch (error) {
      return { kind: 'failed', reason: error instanceof ProviderFault && error.reason === 'timeout' ? 'timeout' : 'provider' };
    }
  }

  #writtenBy({ origin, standIn }: Pick<WrittenReply, 'origin' | 'standIn'>): void {
    if (origin === this.#owed.origin && standIn === this.#owed.standIn) return;
    this.#owed = { ...this.#owed, origin, standIn };
    this.#show(startedEvent(this.#owed));
    this.#on.writer(this.#owed);
  }
}

const startedEvent = ({ id: replyId, inReplyTo, origin, standIn }: WrittenReply): EphemeralEvent => ({
  type: 'reply.started',
  replyId,
  inReplyTo,
  origin,
  standIn,
});

/** `text`, which begins at `from` of the whole reply, in pieces that one event can carry. No character is cut in two. */
function deltasOf(replyId: string, from: number, text: string): EphemeralEvent[] {
  const deltas: EphemeralEvent[] = [];
  for (let at = 0; at < text.length;) {
    const whole = at + DELTA_MAX_CHARS;
    const end = /[\uD800-\uDBFF]/.test(text[whole - 1] ?? '') ? whole - 1 : whole;
    const piece = text.slice(at, end);
    deltas.push({ type: 'reply.delta', replyId, from: from + at, text: piece });
    at += piece.length;
  }
  return deltas;
}
