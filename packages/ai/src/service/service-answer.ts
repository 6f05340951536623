import { z } from 'zod';
import type { Category, Level } from '@ezri/contract';
import { ProviderFault } from '../provider/provider-fault.ts';

/** Words for severity that services use, and what they mean here. */
const LEVELS = {
  none: 0,
  low: 1,
  mild: 1,
  moderate: 2,
  medium: 2,
  high: 3,
  severe: 3,
  critical: 4,
  imminent: 4,
} as const satisfies Record<string, Level>;

const isWord = (word: string): word is keyof typeof LEVELS => Object.hasOwn(LEVELS, word);

/** A number from 0 to 4 as in docs/safety.md, or a word. Anything else is no severity. */
const Severity = z
  .union([z.literal([0, 1, 2, 3, 4]), z.string().transform((text) => text.trim().toLowerCase())])
  .transform((given, { addIssue }): Level => {
    if (typeof given === 'number') return given;
    if (isWord(given)) return LEVELS[given];
    addIssue('no severity');
    return z.NEVER;
  });

/**
 * What `/api/v1/conversation` answers, as in the brief; unknown fields are left out. `safety_state` and `resources` must be there and are not shown: what a person is
 * shown about help comes from Ezri's own, checked list.
 */
const ServiceAnswer = z.object({
  text: z.string(),
  crisis_detected: z.boolean(),
  severity: Severity,
  detected_signals: z.array(z.string()),
  safety_state: z.string().min(1),
  resources: z.array(z.unknown()),
});

const SIGNALS: readonly (readonly [RegExp, Category])[] = [
  [/suicid/i, 'suicidal_ideation'],
  [/self.?harm|self.?injur|cutting/i, 'self_harm'],
  [/violen|homicid|threat|harm.{0,4}others/i, 'violence'],
  [/abus|assault/i, 'abuse'],
  [/psychos|psychotic|hallucinat/i, 'psychosis'],
  [/substance|overdos|alcohol|drug/i, 'substance'],
  [/eating|anorex|bulimi/i, 'eating_disorder'],
  [/panic/i, 'panic'],
];

/** A crisis that a service is sure of is never less than this, whatever severity it gives. */
const CRISIS_LEVEL = 2;

/** Signals become a category: what they say may be the person's own words, and those are not kept twice. */
function riskOf({ severity, detected_signals }: z.infer<typeof Crisis>): { level: Level; category: Category } {
  const found = SIGNALS.find(([signal]) => detected_signals.some((text) => signal.test(text)));
  return { level: severity > CRISIS_LEVEL ? severity : CRISIS_LEVEL, category: found?.[1] ?? 'other' };
}

/** What of an answer counts although the rest cannot be read: a crisis is not overheard for the sake of a field. */
const Crisis = z.object({
  crisis_detected: z.literal(true),
  severity: Severity.catch(CRISIS_LEVEL),
  detected_signals: z.array(z.string()).catch([]),
});

/** `text` is null when the answer is `malformed`: a field is missing or of the wrong type. */
export interface Answered {
  readonly text: string | null;
  readonly risk: { readonly level: Level; readonly category: Category } | null;
}

/** Throws a `ProviderFault` `malformed` when it is no JSON. */
export function answerIn(text: string): Answered {
  const json = jsonIn(text);
  const { data: answer } = ServiceAnswer.safeParse(json);
  const { data: crisis } = Crisis.safeParse(json);
  return { text: answer?.text ?? null, risk: crisis === undefined ? null : riskOf(crisis) };
}

export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProviderFault('malformed');
  }
}
