import type { MicrophoneHealth, MicrophoneProblem, openMicrophone } from '../sound/microphone.ts';
import type { Hearing } from './hearing.ts';
import type { Link } from './link.ts';

/** A button is let go while the last word is still on the lips. */
export const TAIL_MS = 250;

export interface ServerHearingOptions {
  readonly workletUrl: string;
  readonly deviceId: string | null;
  readonly link: Pick<Link, 'commit' | 'flush' | 'say'>;
  readonly open: typeof openMicrophone;
  onLevel(level: number): void;
  onHealth(health: MicrophoneHealth): void;
  onProblem(problem: MicrophoneProblem): void;
}

/** The microphone of this page, heard by the server. Rejects with a `MicrophoneError`. */
export async function openServerHearing({ workletUrl, deviceId, link, open, ...handlers }: ServerHearingOptions): Promise<Hearing> {
  let listening = false;
  let muted = false;
  let tail: ReturnType<typeof setTimeout> | null = null;
  const microphone = await open(workletUrl, deviceId, {
    onFrame(pcm, level) {
      handlers.onLevel(muted ? 0 : level);
      if (listening || tail !== null) link.say(pcm, level);
    },
    onHealth: handlers.onHealth,
    onLost: () => handlers.onProblem('lost'),
  });
  const endTail = (): void => {
    if (tail !== null) clearTimeout(tail);
    tail = null;
  };
  const endTurn = (): void => {
    endTail();
    link.commit();
  };

  return {
    listen(on, keep) {
      if (on === listening) return;
      listening = on;
      endTail();
      if (on) return;
      if (!keep) return link.flush();
      // Nothing comes from a muted microphone any more.
      if (muted) endTurn();
      else tail = setTimeout(endTurn, TAIL_MS);
    },
    mute(to) {
      muted = to;
      microphone.mute(to);
    },
    close() {
      endTail();
      microphone.close();
    },
  };
}
