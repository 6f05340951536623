import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { VoiceCounts } from './counts.ts';
import type { TurnPart } from './turn-meter.ts';

/** Seconds: what Ezri itself takes, and what engines take. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8];

const inSnakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Times the parts of each turn in `registry`. */
export function turnTimes(registry: Registry): (part: TurnPart, ms: number) => void {
  const times = new Histogram({
    name: 'ezri_voice_turn_seconds',
    help: 'From the end of a turn to its words, from there to the first sentence of the reply, and from there to its first sound.',
    labelNames: ['part'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return (part, ms) => times.observe({ part }, ms / 1_000);
}

/** What voice sessions count, in `registry`. All labels come from closed sets. */
export function voiceMetrics(registry: Registry, voice: { readonly size: number; readonly counts: VoiceCounts }): void {
  const registers = [registry];
  const sessions = new Gauge({
    name: 'ezri_voice_sessions',
    help: 'People who talk with Ezri on this node.',
    registers,
    collect() {
      this.set(voice.size);
    },
  });
  sessions.set(0);
  const total = (name: string, help: string, label: string, read: () => object) =>
    new Counter({
      name: `ezri_voice_${name}_total`,
      help,
      labelNames: [label],
      registers,
      collect() {
        this.reset();
        for (const [key, count] of Object.entries(read()) as [string, number][]) this.inc({ [label]: inSnakeCase(key) }, count);
      },
    });
  total('drops', 'Sound and words that were not taken or not kept.', 'reason', () => voice.counts.drops);
  total('interruptions', "What became of Ezri's voice when somebody spoke.", 'outcome', () => voice.counts.voice);
  total('turns', 'Turns of people.', 'outcome', () => voice.counts.turns);
  total('engine_faults', 'Failures of the engines that hear and speak.', 'engine', () => voice.counts.faults);
}
