import type { Words } from '../index.ts';

export const sessions: Words['sessions'] = {
  title: 'Sesiones en curso',
  inNumbers: 'Sesiones en curso en cifras',
  active: 'en curso',
  connected: 'con conexión',
  messages: 'mensajes',
  outdated: 'La lista ya no se actualiza',
  didNotLoad: 'No se pudo cargar la lista',
  checkConnection: 'Conviene revisar la conexión y reintentar.',
  loading: 'Cargando sesiones en curso',
  empty: { title: 'Nadie está hablando con Ezri ahora', text: 'Una conversación aparece aquí en cuanto empieza.' },
  column: {
    person: 'Persona',
    risk: 'Riesgo',
    companion: 'Acompañante',
    mode: 'Modo',
    connection: 'Conexión',
    messages: 'Mensajes',
    duration: 'Duración',
  },
  state: { idle: 'En reposo', listening: 'Escuchando', thinking: 'Pensando', speaking: 'Hablando' },
  connection: { connected: 'Con conexión', away: 'Ausente', disconnected: 'Sin conexión' },
  mode: { text: 'Texto', voice: 'Voz' },
  ended: 'Terminada',
  awayFor: (age) => `ausente ${age}`,
};
