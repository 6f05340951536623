import type { Words } from '../index.ts';

export const voice: Words['voice'] = {
  name: 'Voz',
  start: 'Hablar por voz',
  startWith: (name) => `Hablar por voz con ${name}`,
  explain: {
    title: (name) => `Hablar con ${name} en voz alta`,
    text: (name) =>
      `${name} es una IA y te escucha por el micrófono. No se oye nada antes de empezar, y puedes silenciarlo o terminar cuando quieras. Lo que se dice queda escrito aquí, como los mensajes.`,
    ask: 'Ahora tu navegador te pedirá el micrófono.',
    start: 'Usar el micrófono',
    startToListen: 'Empezar',
    cancel: 'Ahora no',
    looking: 'Comprobando lo que puede hacer este navegador…',
  },
  sound: {
    hearing: {
      server: 'Tu voz va al servidor de Ezri y al servicio de voz que usa, y allí se convierte en palabras. Ezri no guarda el sonido.',
      browser: 'Tu navegador convierte tu voz en palabras; su fabricante puede recibir el sonido. A Ezri solo le llegan las palabras.',
      none: 'Aquí la voz no se puede convertir en palabras: tú escribes y escuchas.',
    },
    speaking: {
      browser: 'Tu navegador habla por Ezri; su fabricante puede recibir lo que se dice.',
      none: 'Aquí las respuestas no se pueden decir en voz alta: tú hablas y lees.',
    },
  },
  ezri: {
    starting: () => 'Empezando…',
    away: () => 'Sin conexión; esperando',
    speaking: (name) => `${name} está hablando`,
    paused: (name) => `${name} se ha callado para escucharte`,
    thinking: (name) => `${name} está pensando`,
    listening: (name) => `${name} te escucha`,
  },
  person: {
    muted: 'Tu micrófono está silenciado',
    silenced: 'Tu dispositivo ha apagado el micrófono',
    suspended: 'Tu navegador ha pausado el micrófono: toca la página para seguir',
    text: 'Escribe para responder',
    resting: 'No se te oye mientras habla el navegador: pulsa «Dejar de hablar» para intervenir',
    hold: 'Mantén pulsado el botón o la barra espaciadora para hablar',
    speaking: 'Estás hablando',
    away: 'Un rato en silencio. Tómate tu tiempo',
    quiet: 'Habla cuando quieras',
  },
  captions: 'Lo que se está diciendo',
  you: 'Tú:',
  controls: {
    mute: 'Silenciar',
    unmute: 'Activar el micrófono',
    hold: 'Mantener pulsado para hablar',
    holding: 'Te escucho: suelta cuando termines',
    stopSpeaking: 'Dejar de hablar',
    settings: 'Ajustes del micrófono',
    mode: 'Cómo funciona el micrófono',
    open: 'Siempre abierto',
    push: 'Mantener pulsado para hablar',
    device: 'Micrófono',
    deviceNumber: (number) => `Micrófono ${number}`,
    end: 'Terminar la voz',
    dismiss: 'Cerrar este aviso',
  },
  on: 'La voz está activada.',
  line: {
    away: 'Se ha ido la conexión. Se guardan hasta diez segundos de lo que digas y se envían cuando vuelva.',
    catchingUp: 'Ha vuelto la conexión. Se está enviando lo que dijiste mientras tanto.',
  },
  notices: {
    slow: 'La conexión va lenta: parte de lo que dijiste no ha llegado. Dilo otra vez, por favor.',
    notHeard: 'Parte de lo que dijiste no se oyó, porque no había conexión. Dilo otra vez o escríbelo, por favor.',
    gap: 'Parte de lo que dijiste no ha llegado. Si es importante, dilo otra vez, por favor.',
    unheard: 'No he podido oírlo; dilo otra vez o escríbelo, por favor.',
    notSpoken: 'Esta respuesta no se pudo decir en voz alta. Puedes leerla.',
    overRate: 'El sonido llegó demasiado rápido y hubo que empezar de nuevo. Repite lo último, por favor.',
  },
  hearingFailed: {
    browser: 'El servicio de voz no responde. En su lugar escucha tu navegador.',
    none: 'Ahora mismo la voz no se puede convertir en palabras. Lo que se entendió hasta aquí se conserva. Escribe, por favor; las respuestas siguen igual.',
  },
  speakingFailed: {
    browser: 'El servicio de voz no responde. En su lugar habla tu navegador.',
    none: 'La voz de Ezri no funciona ahora mismo. Las respuestas se muestran como texto.',
  },
  ended: {
    elsewhere: 'La voz sigue en otra pestaña o en otro dispositivo. Empiézala aquí para traerla de vuelta.',
    ended: 'La voz ha terminado.',
    idle: 'La voz ha terminado porque no se dijo nada durante un rato. Empiézala otra vez cuando quieras.',
    noEngine: 'Ahora mismo la voz no funciona ni en este navegador ni en el servidor. Puedes seguir por escrito.',
  },
  microphone: {
    refused:
      'El micrófono no está permitido. Permítelo para esta página en los ajustes del sitio de tu navegador y vuelve a empezar la voz. Puedes seguir por escrito.',
    absent: 'No se ha encontrado ningún micrófono. Conecta uno y vuelve a empezar la voz. Puedes seguir por escrito.',
    taken: 'Otra aplicación está usando el micrófono. Termina allí la llamada o la grabación y vuelve a empezar la voz. Puedes seguir por escrito.',
    lost: 'El micrófono se desconectó o se apagó. Conéctalo o elige otro y vuelve a empezar la voz. Puedes seguir por escrito.',
    unsupported:
      'Este navegador no da acceso al micrófono a esta página. Prueba con un navegador actual y una dirección segura (https). Puedes seguir por escrito.',
  },
  cut: 'Lo oíste hasta aquí',
  cutAtStart: 'Esto no lo has oído',
};
