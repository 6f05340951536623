import { ProviderFault, type LanguageModel, type ReplyRequest } from '@ezri/ai';
import { storable, type Level, type ReplyFailure } from '@ezri/contract';
import {
  GUARD_VERSION,
  PROTOCOL_VERSION,
  createReplyGuard,
  openingFor,
  replacementFor,
  type Checked,
  type Contacts,
  type RuleId,
  type Setting,
} from '@ezri/domain';
import type { NewReplyReview, WrittenReply } from '@ezri/store';
import type { EphemeralEvent } from '../../deps.ts';
import type { FoundRisk } from './risk.ts';

/** A model that has not said a word by then is taken to be down. */
export const FIRST_PIECE_WITHIN_MS = 20_000;
/** A reply that is still being written by then is cut off; what there is of it is kept. */
export const REPLY_WITHIN_MS = 120_000;
/** Of a model that says more than this the rest is not read. UTF-16 units. */
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

/** Between a passage that people wrote and what a model says. */
const PARAGRAPH = '\n\n';

/** One reply while it is being written, on the node that asks the model for it. Its text is what is shown: nothing that was not checked is ever in it. */
export class ReplyRun {
  #owed: WrittenReply;
  #text = '';
  /** Whether the end of the text is a passage that people wrote. */
  #passage = false;
  #review: NewReplyReview | null = null;
  /** What the guard reads by: it sees every change at once. */
  readonly #setting: Setting = { level: 0, contacts: new Set() };
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

  /** Why a written passage took the place of what the model said; null when it did not. */
  get review(): NewReplyReview | null {
    return this.#review;
  }

  /** What a screen that joins now has to be told to show the same as all the others. */
  soFar(): EphemeralEvent[] {
    const { id: replyId } = this.#owed;
    const begun = this.#text !== '';
    return [startedEvent(this.#owed), { type: 'state', state: begun ? 'speaking' : 'thinking' }, ...deltasOf(replyId, 0, this.#text)];
  }

  /** The person is in more danger than was known when the reply was begun: what has not been shown yet is read by that, and may name what is on their screen now. Never lowers. */
  raise(level: Level, contacts: Contacts): void {
    if (level < this.#setting.level) return;
    this.#setting.level = level;
    this.#setting.contacts = contacts;
  }

  /** Ends the run as `ending`, at once, however deaf the model is. The first ending counts. */
  cut(ending: Ending): void {
    this.#cut.resolve(ending);
    this.#abort.abort();
  }

  /**
   * Shows the opening, if there is one, before anybody is asked; then asks the model, and shows what it says sentence by sentence, each once it has passed the guard.
   * One that does not ends the model's part: a written passage follows. Never throws: every fault is an ending.
   */
  async write(model: LanguageModel, request: ReplyRequest, contacts: Contacts): Promise<Ending> {
    this.raise(request.level, contacts);
    for (const event of this.soFar()) this.#show(event);
    if (request.opening !== null && !this.#abort.signal.aborted) this.#sayPassage(request.opening);
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
    const guard = createReplyGuard(this.#setting, request.opening ?? '');
    let heard = 0;
    /** The opening of a level that was found too late to begin with it. */
    let owed: string | null = null;
    try {
      let half = '';
      for await (const part of model.reply(request, signal)) {
        // The run was ended while the model was on its way: what comes now is nobody's.
        if (signal.aborted) return { kind: 'stopped' };
        if (part.kind === 'origin') {
          this.#writtenBy(part);
          continue;
        }
        if (part.kind === 'risk') {
          const before = this.#setting.level;
          await this.#on.risk(part);
          this.raise(part.level, this.#setting.contacts);
          if (part.level > before) owed = this.#openFor(part.level, request) ?? owed;
          continue;
        }
        // A character that takes two units may come in two pieces.
        const joined = half + part.text;
        half = /[\uD800-\uDBFF]$/.test(joined) ? joined.slice(-1) : '';
        const piece = storable(half === '' ? joined : joined.slice(0, -1)).slice(0, REPLY_MAX_CHARS - heard);
        if (piece === '') continue;
        if (heard === 0) onFirst();
        heard += piece.length;
        if (this.#sayChecked(guard.push(piece.toWellFormed())).length > 0) break;
        if (heard >= REPLY_MAX_CHARS) break;
      }
      if (signal.aborted) return { kind: 'stopped' };
      if (heard === 0) return { kind: 'failed', reason: 'provider' };
      const broken = this.#sayChecked(guard.end());
      if (broken.length > 0) this.#replace(model.name, { ...request, level: this.#setting.level }, broken);
      else if (owed !== null) this.#sayPassage(owed);
      return { kind: 'complete' };
    } catch (error) {
      return { kind: 'failed', reason: error instanceof ProviderFault && error.reason === 'timeout' ? 'timeout' : 'provider' };
    }
  }

  /** The provider found more in the message than was known. Where nothing has been said yet, the reply still begins with the opening; else it ends with what is returned. */
  #openFor(level: Level, { language }: ReplyRequest): string | null {
    const opening = openingFor(level, language);
    if (opening === null || this.#text !== '') return opening;
    if (!this.#abort.signal.aborted) this.#sayPassage(opening);
    return null;
  }

  #sayChecked({ text, broken }: Checked): readonly RuleId[] {
    if (text !== '') this.#say(this.#passage ? PARAGRAPH + text : text);
    return broken;
  }

  /** What was shown passed, and stays; the passage stands in for all that would have followed. */
  #replace(provider: string, { avatar, language, level }: ReplyRequest, rules: readonly RuleId[]): void {
    const { id: replyId, conversationId, standIn } = this.#owed;
    const versions = { guardVersion: GUARD_VERSION, protocolVersion: PROTOCOL_VERSION };
    this.#review = { replyId, conversationId, rules: [...rules], level, avatarId: avatar.id, provider, standIn, ...versions };
    this.#sayPassage(replacementFor(level, language, rules));
  }

  #sayPassage(passage: string): void {
    this.#say(this.#text === '' ? passage : PARAGRAPH + passage);
    this.#passage = true;
  }

  #say(text: string): void {
    if (this.#text === '') this.#show({ type: 'state', state: 'speaking' });
    const from = this.#text.length;
    this.#text += text;
    this.#passage = false;
    for (const delta of deltasOf(this.#owed.id, from, text)) this.#show(delta);
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
