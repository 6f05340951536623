import type { HelpLine } from '@ezri/contract';

/** Help lines of the Pacific. */
export const HELP_LINES_PACIFIC: readonly HelpLine[] = [
  {
    id: 'au-lifeline',
    name: 'Lifeline',
    country: 'AU',
    languages: ['en'],
    hours: '24 hours a day, every day',
    channels: [
      { kind: 'call', label: 'Call 13 11 14', href: 'tel:131114' },
      { kind: 'text', label: 'Text 0477 13 11 14', href: 'sms:0477131114' },
    ],
    verifiedAt: '2026-11-22',
    source: 'https://lifeinmind.org.au/news/lifelines-crisis-text-service-now-available-24-7',
  },
  {
    id: 'nz-1737',
    name: '1737, need to talk?',
    country: 'NZ',
    languages: ['en'],
    hours: '24 hours a day, every day',
    channels: [
      { kind: 'call', label: 'Call 1737', href: 'tel:1737' },
      { kind: 'text', label: 'Text 1737', href: 'sms:1737' },
    ],
    verifiedAt: '2026-11-22',
    source: 'https://www.pegasus.health.nz/?p=6300',
  },
];
