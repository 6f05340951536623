import { z } from 'zod';

/** 0 none, 1 low, 2 moderate, 3 high, 4 imminent (anchored to the Columbia C-SSRS screener; docs/safety.md). */
export const Level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Level = z.infer<typeof Level>;

export const Category = z.enum([
  'suicidal_ideation',
  'self_harm',
  'violence',
  'abuse',
  'psychosis',
  'substance',
  'eating_disorder',
  'panic',
  'other',
]);
export type Category = z.infer<typeof Category>;

/**
 * One way to reach a human being. `verifiedAt` (ISO date) is the day on which the entry was last compared with `source`, a public page that names it.
 * It does not say that anybody called the line: that must be done before going live in its country (docs/help-lines.md).
 */
export const HelpLine = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string().length(2).nullable(),
  languages: z.array(z.string()),
  hours: z.string(),
  channels: z.array(z.object({ kind: z.enum(['call', 'text', 'web']), label: z.string(), href: z.string() })).min(1),
  verifiedAt: z.iso.date(),
  source: z.url(),
});
export type HelpLine = z.infer<typeof HelpLine>;

/**
 * What the person's screen shows. `panel`: none; gentle (offered once); resources; lasting (stays, a human offered);
 * emergency (number first). `emergency` is the number to dial, set from level 3 on: where the country is unknown there may be no
 * other. Levels never drop inside a session.
 */
export const Safety = z.object({
  level: Level,
  category: Category.nullable(),
  panel: z.enum(['none', 'gentle', 'resources', 'lasting', 'emergency']),
  resources: z.array(HelpLine),
  emergency: z.object({ number: z.string(), label: z.string() }).nullable(),
  humanOffered: z.boolean(),
  protocolVersion: z.string(),
});
export type Safety = z.infer<typeof Safety>;
