import { isResting } from '../doing.ts';
import { MicrophoneError, type MicrophoneProblem } from '../sound/microphone.ts';
import { createBrowserHearing } from './browser-hearing.ts';
import type { Hearing } from './hearing.ts';
import type { Link } from './link.ts';
import type { RunOptions } from './run.ts';
import { openServerHearing } from './server-hearing.ts';

export interface EarsOptions extends Pick<
  RunOptions,
  'parts' | 'clock' | 'language' | 'levels' | 'state' | 'dispatch' | 'deviceId' | 'patient' | 'send'
> {
  onMicrophone(problem: MicrophoneProblem): void;
  /** The browser cannot make words of what it hears. */
  onFailed(): void;
}

/** Who hears the person in a run, one after the other, and whether they listen. */
export interface Ears {
  /** Resolves when the microphone is open, or cannot be. */
  byServer(link: Link): Promise<void>;
  byBrowser(): void;
  byNobody(): void;
  /** Whether to listen has to be looked at again. */
  attend(): void;
  mute(muted: boolean): void;
}

export function createEars(options: EarsOptions): Ears {
  const { parts, clock, language, levels, dispatch, onMicrophone } = options;
  let who: 'server' | 'browser' | 'nobody' = 'nobody';
  let hearing: Hearing | null = null;
  /** Whether it was told to listen. */
  let listens = false;

  const takeOver = (next: Hearing | null): void => {
    const before = hearing;
    hearing = next;
    listens = false;
    before?.close();
  };

  return {
    async byServer(link) {
      who = 'server';
      try {
        const opened = await openServerHearing({
          workletUrl: parts.worklets.capture,
          deviceId: options.deviceId(),
          link,
          open: parts.openMicrophone,
          onLevel: levels.person.set,
          onHealth: (health) => dispatch({ type: 'microphone', health }),
          onProblem: onMicrophone,
        });
        if (who !== 'server') return opened.close();
        takeOver(opened);
        opened.mute(options.state().muted);
      } catch (error) {
        onMicrophone(error instanceof MicrophoneError ? error.problem : 'unsupported');
      }
    },
    byBrowser() {
      const { recognition: Api } = parts;
      if (Api === null) return;
      who = 'browser';
      const own = createBrowserHearing({
        Api,
        language,
        clock,
        patient: options.patient,
        onSpeaking: (is) => dispatch({ type: 'event', event: { type: 'person', state: is ? 'speaking' : 'quiet' } }),
        onPartial: (text) => dispatch({ type: 'partial', text }),
        onTurn: options.send,
        onProblem: (problem) => (problem === 'failed' ? options.onFailed() : onMicrophone(problem)),
      });
      takeOver(own);
    },
    byNobody() {
      who = 'nobody';
      takeOver(null);
      levels.person.set(0);
    },
    attend() {
      const state = options.state();
      const resting = isResting(state);
      const should = state.phase === 'on' && !state.muted && !resting && (state.mode === 'open' || state.holding);
      if (hearing === null || should === listens) return;
      listens = should;
      hearing.listen(should, !resting);
    },
    mute: (muted) => hearing?.mute(muted),
  };
}
