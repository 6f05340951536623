import type { Words } from '../index.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('es');
const figures = new Intl.NumberFormat('es');

export const conversation: Words['conversation'] = {
  name: 'Conversación',
  loading: 'La conversación se está cargando',
  didNotLoad: 'No se pudo cargar la conversación. Está a salvo; seguimos intentándolo.',
  gone: {
    title: 'Esta conversación no existe',
    text: 'Puede que la dirección esté incompleta, que se haya borrado o que sea de otra cuenta.',
    deleted: 'Esta conversación se borró',
    deletedText: 'Aquí no queda nada de lo que se dijo en ella.',
    toConversations: 'Ir a tus conversaciones',
  },
  tooMuchWaits: { title: 'Hay demasiado esperando a enviarse', text: 'Tu texto sigue en el cuadro. Envíalo cuando vuelva la conexión.' },
  doing: {
    idle: 'IA de compañía',
    listening: 'IA de compañía',
    thinking: 'IA: piensa…',
    speaking: 'IA: escribe…',
  },
  waiting: 'IA: espera…',
  isThinking: (name) => `${name} está pensando`,
  needHelp: 'Necesito ayuda ya',
  more: 'Más',
  end: {
    short: 'Terminar',
    title: '¿Terminar esta conversación?',
    text: 'Puedes volver a leerla en cualquier momento y empezar otra cuando quieras.',
    confirm: 'Terminar la conversación',
    keep: 'Seguir hablando',
  },
  ended: {
    unsent: 'Habías escrito esto y no lo enviaste:',
    text: 'Esta conversación ha terminado.',
    talkedFor: (duration) => `Duración: ${duration}.`,
    home: 'Inicio',
    startNew: 'Empezar otra conversación',
  },
  log: {
    newestOnly: 'Aquí solo se muestran los mensajes más recientes. «Guardar como texto» los tiene todos.',
    group: 'Lo que se ha dicho',
    newMessages: 'Mensajes nuevos',
    you: 'Tú',
    team: 'Equipo de seguridad',
    says: (name) => `${name}:`,
    ending: {
      stopped: 'Detuviste esta respuesta.',
      interrupted: 'Esta respuesta se cortó.',
      failed: 'Esta respuesta no llegó.',
    },
    noAnswer: (name) => `${name} no ha podido responder en este momento.`,
    standIn: 'El modelo de IA no está disponible ahora. En su lugar responde el acompañante integrado, que funciona con reglas.',
    queued: 'Espera a la respuesta anterior',
    copy: 'Copiar',
    copied: 'Copiado',
    notCopied: 'No se pudo copiar',
    remember: 'Recordar esto',
    anotherReply: 'Otra respuesta',
  },
  outgoing: {
    notSent: 'No se envió.',
    sendAgain: 'Enviar de nuevo',
    edit: 'Editar',
    sending: 'Enviando…',
    waiting: 'A la espera de conexión',
  },
  composer: {
    form: 'Escribir un mensaje',
    message: 'Mensaje',
    placeholder: (name) => `Escribe a ${name}…`,
    offline: 'Ahora no hay conexión. Lo que envíes se guarda aquí y sale por sí solo cuando vuelva.',
    send: 'Enviar',
    stop: 'Detener',
    tooLong: 'El mensaje es demasiado largo.',
    tooMany: (characters) =>
      plural(characters, {
        one: `Sobra ${figures.format(characters)} carácter: envía el resto en otro mensaje.`,
        other: `Sobran ${figures.format(characters)} caracteres: envía el resto en otro mensaje.`,
      }),
    count: (characters, most) => `${figures.format(characters)} de ${figures.format(most)} caracteres`,
  },
};
