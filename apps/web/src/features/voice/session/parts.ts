import type { RecognitionClass } from '../browser/recognition-api.ts';
import { recognitionClass } from '../browser/recognition-api.ts';
import { synthesisScope, type SynthesisScope } from '../browser/synthesis.ts';
import { openMicrophone } from '../sound/microphone.ts';
import { openPlayer } from '../sound/player.ts';
import { WORKLETS } from '../sound/worklets.ts';

/** What a browser brings along for a voice. */
export interface VoiceParts {
  readonly openMicrophone: typeof openMicrophone;
  readonly openPlayer: typeof openPlayer;
  readonly worklets: { readonly capture: string; readonly play: string };
  readonly recognition: RecognitionClass | null;
  readonly synthesis: SynthesisScope | null;
}

export const browserParts = (): VoiceParts => ({
  openMicrophone,
  openPlayer,
  worklets: WORKLETS,
  recognition: recognitionClass(),
  synthesis: synthesisScope(),
});
