/** The number to dial when a life is in danger, by ISO 3166 country. */
const NUMBERS: Readonly<Record<string, string>> = {
  AR: '911',
  AT: '112',
  AU: '000',
  BE: '112',
  BO: '110',
  BR: '190',
  CA: '911',
  CH: '112',
  CL: '131',
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
  GT: '123',
  HN: '911',
  HU: '112',
  IE: '112',
  IN: '112',
  IT: '112',
  JP: '119',
  KR: '112',
  LU: '112',
  MX: '911',
  NL: '112',
  NO: '112',
  NZ: '111',
  PA: '911',
  PE: '105',
  PL: '112',
  PT: '112',
  PY: '911',
  RO: '112',
  SE: '112',
  SG: '999',
  SV: '911',
  US: '911',
  UY: '911',
  VE: '911',
  ZA: '112',
};

/** Reached from any mobile phone in most of the world, whatever the country. */
const ANYWHERE = '112';

/** The emergency number of a country (two letters, any case) and how to say it. Without a known country: 112, and a word that it may differ. */
export function emergencyFor(country: string | null): { number: string; label: string } {
  const number = country === null ? undefined : NUMBERS[country.toUpperCase()];
  if (number !== undefined) return { number, label: `Call ${number}` };
  return { number: ANYWHERE, label: `Call ${ANYWHERE}, or your local emergency number` };
}
