import type { Words } from '../index.ts';

export const home: Words['home'] = {
  morning: (name) => `Buenos días, ${name}`,
  afternoon: (name) => `Buenas tardes, ${name}`,
  evening: (name) => `Buenas noches, ${name}`,
  text: 'Tómate tu tiempo. Puedes empezar por donde quieras.',
  start: 'Empezar una conversación',
  with: {
    title: '¿Con quién te gustaría hablar?',
    text: 'Cada acompañante es una IA y no un ser humano. Solo cambia su manera de ser. Hablar con una IA puede no ser adecuado para algunos menores.',
  },
  companions: {
    list: 'Acompañantes',
    didNotLoad: 'No se pudo cargar la lista de acompañantes.',
    talkWith: (name) => `Hablar con ${name}`,
  },
  past: {
    title: 'Tus conversaciones',
    loading: 'Tus conversaciones se están cargando',
    didNotLoad: 'No se pudieron cargar tus conversaciones. Están a salvo.',
    empty: { title: 'Aún no hay nada', text: 'Tus conversaciones aparecerán aquí, primero las más recientes.' },
    open: 'Abierta',
    showMore: 'Ver más',
  },
};
