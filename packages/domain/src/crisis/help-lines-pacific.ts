import type { HelpLine } from '@ezri/contract';

/** Help lines of Africa, Asia and the Pacific. */
export const HELP_LINES_PACIFIC: readonly HelpLine[] = [
  {
    id: 'au-lifeline',
    name: 'Lifeline',
    country: 'AU',
    languages: ['en'],
    hours: '24 hours a day, every day',
    channels: [{ kind: 'call', label: 'Call 13 11 14', href: 'tel:131114' }],
    verifiedAt: '2026-11-22',
    source: 'https://www.lifeline.org.au',
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
    source: 'https://1737.org.nz',
  },
  {
    id: 'za-sadag',
    name: 'SADAG Suicide Crisis Helpline',
    country: 'ZA',
    languages: ['en'],
    hours: '24 hours a day, every day',
    channels: [{ kind: 'call', label: 'Call 0800 567 567', href: 'tel:0800567567' }],
    verifiedAt: '2026-11-22',
    source: 'https://www.sadag.org',
  },
];
