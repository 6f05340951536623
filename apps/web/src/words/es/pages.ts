import type { Words } from '../index.ts';

export const pages: Words['pages'] = {
  titles: {
    notFound: 'Página no encontrada',
    signIn: 'Iniciar sesión',
    home: 'Inicio',
    conversation: 'Conversación',
    notifications: 'Avisos',
    settings: 'Ajustes',
    overview: 'Resumen',
    safety: 'Alertas de seguridad',
    sessions: 'Sesiones en curso',
  },
  notFound: {
    title: 'No hay ninguna página en esta dirección',
    text: 'Puede que el enlace sea antiguo o que falte una letra.',
    toStart: 'Ir al inicio',
  },
  notForYou: {
    heading: 'No disponible para tu cuenta',
    title: 'Esta página no es para tu cuenta',
    text: 'Es del equipo de seguridad. Si formas parte de él, pide a quien supervisa que dé ese rol a tu cuenta.',
    toConversations: 'Ir a tus conversaciones',
  },
  broken: {
    heading: 'Algo salió mal',
    title: 'Esta página ha tropezado',
    text: 'Algo falló de nuestro lado. Lo que enviaste está a salvo.',
  },
  unreachable: {
    title: 'No se puede conectar con Ezri',
    text: 'Revisa tu conexión. También puede ser que Ezri esté arrancando de nuevo: tarda un momento.',
  },
  welcome: {
    title: 'Te damos la bienvenida a Ezri',
    text: 'Compañía para hablar a cualquier hora. Ezri es una IA y no un ser humano; hay personas que cuidan su seguridad.',
  },
};
