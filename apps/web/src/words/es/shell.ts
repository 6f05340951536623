import type { Words } from '../index.ts';

export const shell: Words['shell'] = {
  skip: 'Saltar al contenido',
  main: 'Principal',
  pages: 'Páginas',
  opening: 'Abriendo Ezri…',
  colours: { title: 'Colores', light: 'Claros', dark: 'Oscuros', system: 'Como el sistema' },
  language: 'Idioma',
  nav: {
    home: 'Inicio',
    talk: 'Hablar',
    notifications: 'Avisos',
    settings: 'Ajustes',
    overview: 'Resumen',
    safety: 'Alertas',
    sessions: 'Sesiones en curso',
    heldByNobody: 'sin asignar',
  },
  connection: {
    name: (word) => `Conexión: ${word}`,
    live: 'en línea',
    connecting: 'conectando',
    reconnecting: 'reconectando',
    catchingUp: 'poniéndose al día',
    offline: 'sin conexión',
    refused: 'sesión cerrada',
    reconnect: 'Reconectar',
    tryNow: 'Reintentar ya',
  },
  help: '¿Estás en peligro ahora? Llama al número de emergencias de tu zona. Personas que escuchan, en tu país:',
};
