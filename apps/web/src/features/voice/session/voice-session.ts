import { systemClock, type Clock, type Readable } from '@ezri/client';
import type { Language, Microphone } from '@ezri/contract';
import { chooseEngines } from '../engines.ts';
import { apply, initial, isLive, type EndReason, type VoiceInput, type VoiceState } from '../voice-state.ts';
import type { VoiceCalls } from './calls.ts';
import { createLevel, type Level } from './level.ts';
import type { VoiceParts } from './parts.ts';
import { createRun, type Run } from './run.ts';
import { lastReply, lastWords, writtenIn, type Said } from './said.ts';

/** Sound of a reply that has been written is waited for so long; a server gives its engine as much. */
export const FIRST_SOUND_WITHIN_MS = 10_000;

export interface VoiceSessionOptions {
  readonly calls: VoiceCalls;
  readonly parts: VoiceParts;
  /** How the microphone is used to begin with. */
  readonly mode: Microphone;
  readonly clock?: Clock;
  deviceId(): string | null;
  patient(): boolean;
  send(text: string): void;
}

/** Talking with Ezri aloud in one conversation: begun, ended and begun again. */
export interface VoiceSession extends Readable<VoiceState>, Disposable {
  readonly levels: { readonly person: Level; readonly ezri: Level };
  /** Before the browser asks for the microphone, we say what for. */
  explain(): void;
  cancel(): void;
  /** What was told about the last time has been read. */
  dismiss(): void;
  /** To be called from a press. */
  start(language: Language): void;
  end(): void;
  setMode(mode: Microphone): void;
  mute(muted: boolean): void;
  hold(holding: boolean): void;
  interrupt(): void;
  deviceChosen(): void;
  /** What stands in the conversation now. */
  follow(said: Said): void;
}

export function createVoiceSession(options: VoiceSessionOptions): VoiceSession {
  const clock = options.clock ?? systemClock();
  const levels = { person: createLevel(), ezri: createLevel() };
  const listeners = new Set<() => void>();
  let state = initial(options.mode);
  let said: Said = { messages: [], reply: null };
  let run: Run | null = null;
  let stopWaiting = (): void => undefined;

  const dispatch = (input: VoiceInput): void => {
    const next = apply(state, input);
    if (next === state) return;
    state = next;
    run?.attend();
    for (const listener of [...listeners]) listener();
  };
  /** Of a reply that was there already nobody knows whether it was heard. */
  const waitFor = (before: Said): void => {
    const replyId = lastReply(said);
    const isOther = replyId !== lastReply(before);
    const isNew = !writtenIn(before).some((each) => each.replyId === replyId);
    if (isOther) dispatch({ type: 'due', replyId: isNew ? replyId : null });
    if (!isOther && (before.reply === null || said.reply !== null)) return;
    stopWaiting();
    if (said.reply === null && state.due !== null) stopWaiting = clock.after(FIRST_SOUND_WITHIN_MS, () => dispatch({ type: 'due', replyId: null }));
  };
  const finish = (reason: EndReason | null, refusal?: unknown): void => {
    stopWaiting();
    run?.close();
    run = null;
    dispatch({ type: 'end', reason, refusal });
  };

  return {
    levels,
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    explain() {
      dispatch({ type: 'explain' });
      const own = { hearing: options.parts.recognition !== null, speaking: options.parts.synthesis !== null };
      // Without an answer there is nothing to add: what is missing is said once it begins.
      options.calls.engines().then(
        (offered) => dispatch({ type: 'offered', engines: chooseEngines(offered, own) }),
        () => undefined,
      );
    },
    cancel: () => dispatch({ type: 'cancel' }),
    dismiss: () => dispatch({ type: 'dismiss' }),
    start(language) {
      if (isLive(state)) return;
      dispatch({ type: 'start' });
      run = createRun({
        ...options,
        clock,
        language,
        levels,
        state: () => state,
        dispatch,
        said: () => said,
        onOver: finish,
      });
    },
    end: () => finish(null),
    setMode(mode) {
      if (mode === state.mode) return;
      dispatch({ type: 'mode', mode });
      run?.renewChannel();
    },
    mute(muted) {
      run?.mute(muted);
      dispatch({ type: 'muted', muted });
    },
    hold(holding) {
      // The server pauses by itself when it hears somebody; a browser that speaks does not.
      if (holding && state.mode === 'push' && state.engines?.speaking === 'browser') run?.interrupt();
      dispatch({ type: 'holding', holding });
    },
    interrupt: () => run?.interrupt(),
    deviceChosen: () => run?.renewMicrophone(),
    follow(next) {
      const before = said;
      said = next;
      if (lastWords(next) > lastWords(before)) dispatch({ type: 'words' });
      waitFor(before);
      run?.follow();
    },
    [Symbol.dispose]() {
      finish(null);
      listeners.clear();
    },
  };
}
