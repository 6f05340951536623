/** Countries (ISO 3166) where one number reaches police and ambulance. Each was found in two places that do not copy each other: docs/help-lines.md. */
const ONE_NUMBER: Readonly<Record<string, string>> = {
  AR: '911',
  AT: '112',
  AU: '000',
  BE: '112',
  CA: '911',
  CH: '112',
  CO: '123',
  CR: '911',
  CZ: '112',
  DE: '112',
  DK: '112',
  DO: '911',
  EC: '911',
  ES: '112',
  FI: '112',
  FR: '112',
  GB: '999',
  GR: '112',
  HN: '911',
  HU: '112',
  IE: '112',
  IN: '112',
  IT: '112',
  LU: '112',
  MX: '911',
  NL: '112',
  NZ: '111',
  PL: '112',
  PT: '112',
  RO: '112',
  SE: '112',
  SV: '911',
  US: '911',
  UY: '911',
  VE: '911',
  ZA: '112',
};

/** Countries where the ambulance and the police have numbers of their own. The ambulance comes first: this is shown when a life is in danger. */
const TWO_NUMBERS: Readonly<Record<string, { ambulance: string; police: string }>> = {
  BR: { ambulance: '192', police: '190' },
  CL: { ambulance: '131', police: '133' },
  JP: { ambulance: '119', police: '110' },
  KR: { ambulance: '119', police: '112' },
  NO: { ambulance: '113', police: '112' },
  SG: { ambulance: '995', police: '999' },
};

/** In the standard of mobile phones, so most of them know it in most countries; not every network puts it through. */
const ANYWHERE = '112';

/** The emergency number of a country (two letters, any case) and how to say it. Where no number is confirmed: 112, and a word that it may differ. */
export function emergencyFor(country: string | null): { number: string; label: string } {
  const code = country?.toUpperCase() ?? '';
  const one = ONE_NUMBER[code];
  if (one !== undefined) return { number: one, label: `Call ${one}` };
  const two = TWO_NUMBERS[code];
  if (two !== undefined) return { number: two.ambulance, label: `Call ${two.ambulance} for an ambulance (police: ${two.police})` };
  return { number: ANYWHERE, label: `Call ${ANYWHERE}, or your local emergency number` };
}
