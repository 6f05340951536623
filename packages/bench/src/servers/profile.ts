import { Session, type Profiler } from 'node:inspector/promises';
import { sharesOf } from '../harness/layers.ts';
import type { Shares } from '../harness/messages.ts';

const SAMPLE_US = 200;
let session: Session | null = null;

/** Starts a profile, or ends the one that runs and says what the time went into. */
export async function profiled(): Promise<Shares | null> {
  if (session === null) {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_US });
    await session.post('Profiler.start');
    return null;
  }
  const { profile }: { profile: Profiler.Profile } = await session.post('Profiler.stop');
  session.disconnect();
  session = null;
  return sharesOf(profile);
}
