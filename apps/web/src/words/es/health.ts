/** What the server says of its parts (`Health.detail`, for staff), and what that is in Spanish; the first that fits. */
const DETAILS: readonly (readonly [english: RegExp, spanish: string])[] = [
  [/^Embedded database answers\.$/, 'La base de datos integrada responde.'],
  [/^Embedded database answers slowly\.$/, 'La base de datos integrada responde despacio.'],
  [/^(\S+) answers slowly\.$/, '$1 responde despacio.'],
  [/^The database is full: nothing new can be kept\.$/, 'La base de datos está llena: no se puede guardar nada nuevo.'],
  [/^The database does not answer\.$/, 'La base de datos no responde.'],
  [/^The database does not answer: the numbers are from before\.$/, 'La base de datos no responde: las cifras son anteriores.'],
  [/^(\d+) gaps were found and read again since the start\.$/, 'Huecos encontrados y leídos de nuevo desde el arranque: $1.'],
  [/^No gap; (\d+) screens follow\.$/, 'Sin huecos; pantallas conectadas: $1.'],
  [/^The model does not say how it is\.$/, 'El modelo no dice cómo está.'],
  [/^The speech recognition does not say how it is\.$/, 'El reconocimiento de voz no dice cómo está.'],
  [/^The speech synthesis does not say how it is\.$/, 'La síntesis de voz no dice cómo está.'],
  [/^Speech is turned into words by each person's browser\.$/, 'El navegador de cada persona convierte la voz en texto.'],
  [/^Replies are spoken by each person's browser\.$/, 'El navegador de cada persona lee las respuestas en voz alta.'],
  [/^The scripted companion is built in and always there\.$/, 'El acompañante con guion está integrado y siempre disponible.'],
  // Why it does not is said below it (`provider.lastFault`).
  [
    /^(.+?) (?:does not|says|cannot|answers (?!\.)|breaks|wants|refuses|failed).* The scripted companion stands in\.$/,
    '$1 falla. Lo sustituye el acompañante con guion.',
  ],
  [
    /^(.+?) (?:does not|says|cannot|answers (?!\.)|breaks|wants|refuses|failed).* Conversations go on by the browser's own speech or by text\.$/,
    '$1 falla. Las conversaciones siguen con la voz del navegador o por texto.',
  ],
  [/^(.+) answers\.$/, '$1 responde.'],
];

/** As it came when nobody has put it into Spanish yet. */
export function detailInSpanish(english: string): string {
  const found = DETAILS.find(([pattern]) => pattern.test(english));
  return found ? english.replace(...found) : english;
}
