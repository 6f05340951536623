import type { Words } from '../index.ts';
import { hoursInSpanish, labelInSpanish } from './help-lines.ts';

export const safety: Words['safety'] = {
  name: 'Seguridad',
  panel: {
    gentle: {
      title: 'Si las cosas pesan mucho',
      text: 'Hay personas que escuchan, y un ejercicio corto puede dar calma al cuerpo. Solo si quieres. También podemos seguir hablando, sin más.',
    },
    resources: {
      title: 'No tienes que llevar esto a solas',
      text: 'Hay personas que escuchan y están justo para esto, ahora o más tarde. También podemos seguir hablando aquí.',
    },
    lasting: {
      title: 'Vamos a asegurarnos de que estés a salvo',
      text: 'Por favor, piensa en hablar con una persona ahora. Si tienes cerca a alguien de confianza, cuéntale cómo estás. Puedes seguir escribiendo aquí.',
    },
    emergency: {
      title: 'Por favor, llama ahora para pedir ayuda',
      text: 'Aléjate de cualquier cosa con la que puedas hacerte daño y ve a donde alguien esté contigo. Mientras lo haces, puedes seguir escribiendo aquí.',
    },
  },
  team: {
    asking: 'Avisando a nuestro equipo de seguridad…',
    unreachable:
      'Todavía no hemos podido avisar a nuestro equipo de seguridad. Seguimos intentándolo. Por favor, no esperes por eso: habla con una persona ahora.',
    refused: 'Desde aquí no se pudo avisar a nuestro equipo de seguridad. Por favor, no esperes por eso: habla con una persona ahora.',
    told: 'Nuestro equipo de seguridad ya tiene el aviso. Son personas, y no son un servicio de emergencias.',
  },
  putAway: 'Guardar',
  showMore: 'Ver más',
  showLess: 'Ver menos',
  helpLines: 'Líneas de ayuda',
  label: labelInSpanish,
  hours: hoursInSpanish,
  exercise: {
    title: 'Un ejercicio para recuperar la calma',
    text: 'Para cuando quieras. No hay nada que hacer bien o mal.',
    choice: 'Ejercicios',
    breathing: 'Respiración',
    breathIn: 'Toma aire',
    hold: 'Retén el aire',
    breathOut: 'Suelta el aire',
    breath: (round) => `Respiración ${round}`,
    pause: 'Pausar',
    goOn: 'Seguir',
    see: { name: 'Nombra 5 cosas que puedas ver', hint: 'Mira alrededor despacio. Un color, una sombra, algo pequeño.' },
    feel: { name: 'Nombra 4 cosas que puedas sentir', hint: 'Tus pies en el suelo, la silla, la tela sobre la piel.' },
    hear: { name: 'Nombra 3 cosas que puedas oír', hint: 'Cerca o lejos. Tu propia respiración también cuenta.' },
    smell: { name: 'Nombra 2 cosas que puedas oler', hint: 'O dos olores que te guste recordar.' },
    taste: { name: 'Nombra 1 cosa que puedas saborear', hint: 'O toma un sorbo de agua y fíjate en él.' },
    here: 'Estás aquí, en este lugar, en este momento. Respira una vez más, despacio.',
    back: 'Atrás',
    next: 'Siguiente',
    onceMore: 'Otra vez',
  },
};
