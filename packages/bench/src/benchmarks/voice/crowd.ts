import { setTimeout as after } from 'node:timers/promises';
import { VOICE_FRAME_MS } from '@ezri/contract';
import type { Person, Usage } from '../../harness/messages.ts';
import type { MeasuredServer } from '../../harness/server.ts';
import { inPool } from '../../load/fleet.ts';
import { connectTalker, type Guest, type Spoken, type Talker } from '../../load/talker.ts';
import { PAUSE_MS } from './turns.ts';

/** People do not begin together. */
const APART_MS = 80;
const SPEECH_MS = 2_000;
/** A reply has been sent up to a second before it has been played: whoever speaks by then interrupts it. */
const PLAYED_MS = 1_300;
/** Until every session holds what it holds in silence, and no call is under way. */
const SETTLE_MS = 2_000;
/** A turn that goes on, and when in it memory is looked at. */
const LONG_MS = 10_000;
const LOOK_MS = 9_000;

export interface CrowdPlan {
  readonly turns: number;
  /** What the engines take for a reply: words, text and first sound. Milliseconds. */
  readonly enginesMs: number;
}

export interface CrowdFigures {
  /** How long after it was sent the session had dealt with a frame of a person. */
  readonly up: readonly number[];
  /** How much longer than the quickest of all a frame of Ezri's was on its way. */
  readonly down: readonly number[];
  /** How long after it should have been played a frame came; below 0 when it was early. */
  readonly late: readonly number[];
  /** From the end of a turn to the first sound of the reply, without what the engines take. */
  readonly beyond: readonly number[];
  /** Milliseconds of the server's CPU for a second of one session. */
  readonly cpuMs: number;
  /** Bytes that a session holds while nobody speaks, and in the middle of a turn of 9 s. */
  readonly quietBytes: number;
  readonly turnBytes: number;
}

/** Many people who talk with Ezri at once, each at their own speed: Ezri introduces itself, then there are turns. */
export async function crowd(server: MeasuredServer, people: readonly Person[], plan: CrowdPlan): Promise<CrowdFigures> {
  const guests = await inPool(people, async (person) => connectTalker(server.port, person));
  await server.taken();
  const start = performance.now();
  const before = await server.usage();
  const talks = await Promise.all(
    guests.map(async (guest, at) => {
      await after(at * APART_MS);
      const talker = await guest.talk();
      return { talker, beyond: await converse(talker, plan) };
    }),
  );
  const { cpuUs } = await server.usage();
  const seconds = (performance.now() - start) / 1_000;
  const { ages } = await server.taken();
  const talkers = talks.map(({ talker }) => talker);
  const frames = talkers.flatMap((talker) => talker.frames);
  const quickest = frames.reduce((least, { at, sent }) => Math.min(least, at - sent), Infinity);
  const figures = {
    up: ages,
    down: frames.map(({ at, sent }) => at - sent - quickest),
    late: talkers.flatMap(latenesses),
    beyond: talks.flatMap(({ beyond }) => beyond),
    cpuMs: (cpuUs - before.cpuUs) / 1_000 / seconds / people.length,
  };
  await Promise.all(talkers.map(async (talker) => talker.close()));
  return { ...figures, ...(await held(server, guests)) };
}

/** What one session holds, by what is held without any. */
async function held(server: MeasuredServer, guests: readonly Guest[]): Promise<Pick<CrowdFigures, 'quietBytes' | 'turnBytes'>> {
  const closed = await server.usage(true);
  const talkers = await Promise.all(guests.map(async (guest) => guest.talk()));
  await after(SETTLE_MS);
  const quiet = await server.usage(true);
  const said = talkers.map(async ({ microphone }) => microphone.speech(LONG_MS));
  await after(LOOK_MS);
  const speaking = await server.usage(true);
  await Promise.all(said);
  for (const talker of talkers) talker[Symbol.dispose]();
  const each = (then: Usage): number => (then.held - closed.held) / guests.length;
  return { quietBytes: each(quiet), turnBytes: each(speaking) };
}

async function converse(talker: Talker, { turns, enginesMs }: CrowdPlan): Promise<number[]> {
  // The notice and the greeting.
  await talker.next('ended');
  await talker.next('ended');
  const beyond: number[] = [];
  while (beyond.length < turns) {
    await after(PLAYED_MS);
    await talker.microphone.speech(SPEECH_MS);
    const sound = talker.next('sound');
    const ended = talker.microphone.pause(PAUSE_MS);
    beyond.push((await sound) - ended - enginesMs);
    await talker.next('ended');
  }
  return beyond;
}

/** Whoever plays each of the things that were said from its first frame on needs one frame after the other. */
function latenesses({ frames, starts }: Talker): number[] {
  const late = (said: readonly Spoken[]): number[] => said.map(({ at }, n) => at - (said[0]?.at ?? at) - n * VOICE_FRAME_MS);
  return starts.flatMap((from, n) => late(frames.filter(({ seq }) => seq >= from && seq < (starts[n + 1] ?? Infinity))));
}
