import type { KnownEngines } from '../../load/engines.ts';
import type { Talker } from '../../load/talker.ts';

const SPEECH_MS = 700;
/** Enough to end a turn: detectors let go of a voice only after a while. Sent at once, so that the end of the turn is a moment that we know. */
export const PAUSE_MS = 1_500;
/** So much of somebody's voice interrupts; and what they say beyond that. */
const INTERRUPT_MS = 500;
const MORE_MS = 300;

/** Ends what Ezri says about itself at the beginning. */
export async function hush(talker: Talker): Promise<void> {
  await talker.next('sound');
  const flushed = talker.next('flush');
  await talker.interrupt();
  await flushed;
}

/** From the end of each of `count` turns to the first sound of its reply, without what the engines took. Milliseconds. */
export async function turns(talker: Talker, engines: KnownEngines, count: number): Promise<number[]> {
  const beyond: number[] = [];
  while (beyond.length < count) {
    await talker.microphone.speech(SPEECH_MS);
    const answered = Promise.all([talker.next('sound'), engines.next()]);
    const ended = talker.microphone.pause(PAUSE_MS);
    const [heard, own] = await answered;
    beyond.push(heard - ended - own);
    await hush(talker);
  }
  return beyond;
}

/** From the moment at which enough speech was sent to interrupt Ezri until the last of its sound was here and the client was told to pause. Milliseconds. */
export async function interruptions(talker: Talker, count: number): Promise<number[]> {
  const stopped: number[] = [];
  await talker.microphone.speech(SPEECH_MS);
  talker.microphone.pause(PAUSE_MS);
  // What somebody says into a reply brings the next one.
  while (stopped.length < count) {
    await talker.next('sound');
    const paused = talker.next('paused');
    const spoken = await talker.microphone.speech(INTERRUPT_MS);
    const more = talker.microphone.speech(MORE_MS);
    const told = await paused;
    await more;
    const flushed = talker.next('flush');
    talker.microphone.pause(PAUSE_MS);
    await flushed;
    stopped.push(Math.max(told, talker.frames.at(-1)?.at ?? told) - spoken);
  }
  return stopped;
}
