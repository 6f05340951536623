import type { Category, Level } from '@ezri/contract';

/** The severity scale and the kinds of risk. */
export const risk = {
  level: { 0: 'None', 1: 'Low', 2: 'Moderate', 3: 'High', 4: 'Imminent' } satisfies Record<Level, string>,
  category: {
    suicidal_ideation: 'Suicidal thoughts',
    self_harm: 'Self-harm',
    violence: 'Violence',
    abuse: 'Abuse',
    psychosis: 'Losing touch with reality',
    substance: 'Substance use',
    eating_disorder: 'Eating disorder',
    panic: 'Panic',
    other: 'Other risk',
  } satisfies Record<Category, string>,
};
