/** What each companion says of itself in Spanish, by its id. */
export const SPANISH: Readonly<Record<string, { readonly tagline: string; readonly greeting: string }>> = {
  ezri: {
    tagline: 'Cercanía y calma. Primero escucha.',
    greeting: 'Hola, soy Ezri, una IA de compañía. Podemos ir sin prisa. ¿Qué te ronda hoy por la cabeza?',
  },
  bram: {
    tagline: 'Claridad y constancia. Una cosa a la vez.',
    greeting: 'Hola, soy Bram, una IA de compañía. Cuéntame qué pasa y lo miramos parte por parte.',
  },
  sol: {
    tagline: 'Ligereza y curiosidad. Busca pequeñas salidas.',
    greeting: 'Hola, soy Sol, una IA de compañía. Tengo curiosidad por saber cómo te van hoy las cosas. ¿Por dónde te gustaría empezar?',
  },
  noor: {
    tagline: 'Silencio y pies en la tierra. Vuelve al aquí y ahora.',
    greeting: 'Hola, soy Noor, una IA de compañía. No hacen falta muchas palabras. ¿Cómo es estar en tu piel en este momento?',
  },
};
