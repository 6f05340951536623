/** The labels of help lines and emergency numbers as the domain writes them, and what they are in Spanish; the first that fits. */
const LABELS: readonly (readonly [english: RegExp, spanish: string])[] = [
  [/^Call (\S+) for an ambulance \(police: (\S+)\)$/, 'Llama al $1 para una ambulancia (policía: $2)'],
  [/^Call (\S+), or your local emergency number$/, 'Llama al $1 o al número de emergencias de tu zona'],
  [/^Call (.+) \(from a mobile phone\)$/, 'Llama al $1 (desde un móvil)'],
  [/^Call (.+) \(in (.+)\)$/, 'Llama al $1 (en $2)'],
  [/^Call (.+)$/, 'Llama al $1'],
  [/^Text \S+ to (\S+) \(in Spanish: (\S+)\)$/, 'Envía $2 por mensaje al $1'],
  [/^Text ([A-Z]+) to (.+)$/, 'Envía $1 por mensaje al $2'],
  [/^Text (.+)$/, 'Envía un mensaje al $1'],
  [/^Chat online$/, 'Chatea en línea'],
  [/^Chat (?:on|through) (.+)$/, 'Chatea en $1'],
];

const HOURS: Readonly<Record<string, string>> = {
  '24 hours a day, every day': 'Las 24 horas, todos los días',
  'A directory, open at any time; each line has its own hours': 'Un directorio, siempre abierto; cada línea tiene su horario',
};

/** An address stays as it is; so does what nobody has put into Spanish yet: a number in English is better than none. */
export function labelInSpanish(english: string): string {
  const found = LABELS.find(([pattern]) => pattern.test(english));
  return found ? english.replace(...found) : english;
}

export const hoursInSpanish = (english: string): string => HOURS[english] ?? english;
