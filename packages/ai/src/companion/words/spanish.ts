import { SPANISH_FEELINGS } from './spanish-feelings.ts';
import { SPANISH_CRISIS } from './spanish-crisis.ts';
import { SPANISH_HEARD } from './spanish-heard.ts';
import { SPANISH_MANNERS } from './spanish-manners.ts';
import type { Voice } from './voice.ts';

export const SPANISH: Voice = {
  ...SPANISH_HEARD,
  ...SPANISH_MANNERS,
  begin: [
    '¿Qué tienes hoy en la cabeza?',
    '¿Cómo están las cosas ahora mismo?',
    '¿Por dónde te gustaría empezar?',
    '¿Qué te trae por aquí?',
    '¿Cómo va el día hasta ahora?',
  ],
  goOn: [
    '¿Por dónde quieres seguir?',
    '¿Qué más tienes en la cabeza?',
    '¿Ibas a decir algo?',
    '¿De qué sería bueno hablar ahora?',
    '¿Qué está más presente en este momento?',
  ],
  thanks: ['De nada.', 'Me alegra que haya servido.', 'Gracias a ti por contarlo.', 'Ese trabajo fue sobre todo tuyo.', 'Con gusto.'],
  goodbye: [
    'Cuídate mucho.',
    'Que tengas unas horas tranquilas.',
    'Descansa cuando puedas.',
    'Esta conversación se queda aquí, y vuelves o no, como quieras.',
    'Gracias por el tiempo que pasaste aquí.',
  ],
  yes: ['De acuerdo.', 'Bien, sigamos por ahí.', 'Voy contigo.', 'A tu ritmo.', 'Bien.'],
  no: ['Está bien.', 'Entonces lo dejamos.', 'Gracias por decirlo con franqueza.', 'Un no también es una respuesta.', 'Vale, vamos por otro lado.'],
  unsure: [
    'No hace falta saberlo.',
    'No saber también es un comienzo.',
    'Podemos dejarlo así sin resolverlo.',
    'A veces la respuesta llega después.',
    'Basta con un detalle pequeño para empezar.',
    'Cuesta ponerle nombre a eso.',
  ],
  annoyed: [
    'Veo que esto no te está ayudando, y lo siento.',
    'Es justo lo que dices, gracias por decírmelo.',
    'Quizá no vi lo importante.',
    'Voy a preguntar menos y escuchar más.',
    'Tienes razón en avisarme.',
  ],
  human: [
    'No, no soy una persona. Soy {name}, un acompañante con guion: un programa que responde con frases escritas de antemano.',
    'Soy {name}, un acompañante con guion, y no una persona. Detrás de estas palabras hay un programa.',
    'No hay nadie escribiendo aquí: {name} es un programa de ordenador con guion.',
    'Dicho claro: no soy una persona. {name} es un programa que escucha y pregunta.',
    'Hablas con un programa. {name} tiene guion, y lo dice cada vez que lo preguntas.',
  ],
  able: [
    'Soy {name}, un acompañante con guion y no una persona. Puedo escuchar, recordar lo que me cuentas aquí, hacer preguntas y guiarte en un ejercicio de respiración o de los cinco sentidos.',
    'Puedo acompañarte mientras ordenas tus ideas y hacer contigo un ejercicio breve. Soy un programa, puedo equivocarme, y no doy consejos médicos.',
    'Escuchar, recordar, preguntar y dos ejercicios cortos: para eso estoy hecho. {name} es un programa, no una persona.',
    'Puedes contarme lo que tengas en la cabeza o pedirme un ejercicio. Soy un programa con guion.',
    'Sobre todo escucho y pregunto. También puedo guiarte en una respiración lenta.',
  ],
  medical: [
    'Eso es mejor preguntarlo a una médica o a un farmacéutico, que pueden ver toda tu situación; yo no puedo dar consejos médicos.',
    'No puedo aconsejarte sobre medicinas ni enfermedades; en un centro de salud sí pueden.',
    'Por favor, háblalo con un profesional sanitario antes de cambiar nada.',
    'Eso lo dejo a una médica o a un farmacéutico. Yo puedo escuchar cómo ha sido para ti.',
    'Sobre medicinas prefiero callar, porque una palabra equivocada podría hacer daño.',
  ],
  question: [
    'No tengo una respuesta segura para eso.',
    'Es una buena pregunta, y yo solo estaría adivinando.',
    'Puedo pensarlo contigo, aunque no lo resuelva.',
    'Seguramente tú sabes más de eso que yo.',
    'Prefiero no fingir que lo sé.',
  ],
  howAreYou: [
    'Soy un programa y no tengo días propios, pero aquí estoy para leerte.',
    'Nada que contar por mi parte, soy un programa; prefiero saber de ti.',
    'De este lado no hay ánimo, solo atención.',
    'Un programa no tiene días buenos ni malos, así que hablemos del tuyo.',
    'Por aquí todo igual, soy un programa.',
  ],
  offer: [
    'Si quieres, bajamos el ritmo: ¿prefieres la respiración pausada o el ejercicio de los cinco sentidos?',
    '¿Te ayudaría hacer algo pequeño ahora, como la respiración pausada o los cinco sentidos?',
    'Podemos hacer una pausa corta con la respiración pausada o los cinco sentidos, si te apetece.',
    'Hay dos cosas cortas que podemos probar, la respiración pausada o los cinco sentidos. ¿Cuál eliges?',
    'Puedo guiarte paso a paso en la respiración pausada o en los cinco sentidos, si te parece.',
  ],
  leaveExercise: [
    'Claro, dejamos el ejercicio aquí.',
    'Gracias por decirlo; paramos.',
    'Dejamos a un lado el ejercicio.',
    'Parar está bien, solo es una herramienta.',
    'Ya basta de ejercicio, y está bien.',
  ],
  reflect: [],
  returnToPerson: [
    'Antes me hablaste de {who}. ¿Cómo están las cosas ahora?',
    'Mencionaste a {who}. ¿Qué papel tiene en lo de hoy?',
    'Me acuerdo de lo que dijiste de {who}. ¿Ha cambiado algo desde entonces?',
    'Hace un rato salió {who}. ¿Qué te gustaría decir de eso ahora?',
  ],
  returnToEvent: [
    'Antes hablaste de {who}. ¿En qué punto está?',
    'Mencionaste {who}. ¿Cuánto espacio ocupa hoy?',
    'Me acuerdo de {who}. ¿Qué es lo siguiente que ves venir?',
  ],
  returnToFeeling: [
    'Antes hablaste de {feeling}. ¿Cuánto queda ahora?',
    'Hace un rato apareció {feeling}. ¿Se ha movido algo?',
    'Me acuerdo de que estaba {feeling}. ¿Cómo es en este momento?',
  ],
  ...SPANISH_CRISIS,
  feelings: SPANISH_FEELINGS,
  exercises: [
    {
      id: 'breathing',
      wanted: /respir\w*|primer|pausada|calm/iu,
      steps: [
        'Hagamos la respiración pausada, cuatro rondas cortas. Apoya los pies en el suelo y toma aire por la nariz contando hasta cuatro. Dime cuando estés.',
        'Bien. Ahora suelta el aire despacio, como por una pajita, contando hasta seis. Escribe una palabra cuando termines.',
        'Otra vez, cuatro al entrar y seis al salir, y deja caer los hombros con el aire. ¿Qué tal esa?',
        'Una última ronda a tu ritmo. Luego dime qué notas, aunque sea poco.',
      ],
      after: [
        'Has llegado hasta el final. ¿Qué notas distinto en el pecho o en las manos?',
        'Eso era todo el ejercicio de respiración. ¿Cómo está por dentro ahora?',
      ],
    },
    {
      id: 'senses',
      wanted: /sentidos|segund|cinco|5-?4-?3-?2-?1/iu,
      steps: [
        'Hagamos los cinco sentidos. Mira alrededor y nombra cinco cosas que ves.',
        'Bien. Ahora cuatro cosas que puedes tocar: la silla, la manga, el suelo, el aire.',
        'Y tres cosas que oyes, cerca o lejos.',
        'Dos cosas que hueles, o dos olores que te gustan.',
        'La última: un sabor, o un trago de agua si tienes.',
      ],
      after: ['Ya están los cinco. ¿Cómo sientes ahora el lugar donde estás?', 'Has pasado por los cinco sentidos. ¿Cómo es estar aquí ahora?'],
    },
  ],
  your: 'tu',
};
