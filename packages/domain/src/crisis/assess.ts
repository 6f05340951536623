import { DETECTOR_VERSION, type Assessment, type Evidence, type Subject, type Utterance } from './assessment.ts';
import { carriedVerdict } from './detector/carry-over.ts';
import { CSSRS } from './detector/cssrs.ts';
import { judge } from './detector/judge.ts';
import { read, type Signal } from './detector/signals.ts';
import type { Verdict } from './detector/verdict.ts';

const SURE = 0.95;
const LIKELY = 0.8;
const GUESS = 0.6;
const EVIDENCE_MAX = 20;

/**
 * Reads one message of a person, with their own earlier turns (oldest first; the last RECENT_TURNS are read), and says how much risk is in it.
 * Deterministic and in process; it reads words and follows none of them, so nothing a message asks for changes how it is read.
 */
export function assess(text: string, context: { recent: readonly Utterance[] }): Assessment {
  const reading = read(text);
  const own = judge(reading.signals, reading.tokens);
  const carried = carriedVerdict(text, reading, context.recent);
  const verdict = carried !== null && carried.level > (own?.level ?? 0) ? carried : own;
  if (verdict === null)
    return {
      level: 0,
      category: null,
      subject: 'unknown',
      imminence: 'none',
      confidence: LIKELY,
      evidence: [],
      cssrs: CSSRS.none,
      detectorVersion: DETECTOR_VERSION,
    };
  return {
    level: verdict.level,
    category: verdict.category,
    subject: subjectOf(verdict),
    imminence: verdict.imminence,
    confidence: confidenceOf(verdict),
    evidence: evidenceOf(verdict),
    cssrs: verdict.category === 'suicidal_ideation' ? (verdict.cssrs ?? CSSRS.none) : CSSRS.none,
    detectorVersion: DETECTOR_VERSION,
  };
}

/** The first signal that can have a subject says whom it is about. */
function subjectOf({ because }: Verdict): Subject {
  const telling = because.filter((signal) => !/^(?:time|means|intent)\./u.test(signal.concept));
  const first = telling.find((signal) => !signal.carried) ?? telling[0];
  if (first === undefined) return because.length === 0 ? 'self' : 'unknown';
  return first.subject === 'you' ? 'unknown' : first.subject;
}

function confidenceOf({ because, rule }: Verdict): number {
  if (rule.startsWith('context:')) return GUESS;
  const doubtful = because.every((signal: Signal) => signal.hypothetical || signal.playful);
  return doubtful ? GUESS : because.length > 1 ? SURE : LIKELY;
}

/** Where in this very message it shows; a verdict from earlier turns alone points at nothing here. */
function evidenceOf({ because, rule }: Verdict): Evidence[] {
  const here = because.filter((signal) => !signal.carried).slice(0, EVIDENCE_MAX);
  return here.map((signal) => ({ start: signal.start, end: signal.end, rule: rule.startsWith('context:') ? rule : signal.concept }));
}
