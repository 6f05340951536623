import { group, type Case } from './case.ts';

const language = 'es';

export const FIRST_SPANISH: readonly Case[] = [
  ...group({ language, level: 4, category: 'suicidal_ideation', subject: 'self', must: true }, [
    'voy a matarme esta noche',
    'me acabo de tomar todas las pastillas',
    'Estoy en el puente y voy a saltar',
    'tengo la pistola en la mano y me quiero morir',
  ]),
  ...group({ language, level: 4, category: 'suicidal_ideation' }, ['mi hermana se tomó un frasco entero de pastillas hace un rato']),
  ...group({ language, level: 4, category: 'abuse' }, ['mi marido está tirando la puerta abajo ahora mismo, dice que me va a matar']),
  ...group({ language, level: 3, category: 'suicidal_ideation', subject: 'self', must: true }, [
    'me voy a suicidar',
    'ya escribí la carta de despedida para mis hijos',
    'he decidido quitarme la vida',
  ]),
  ...group({ language, level: 3, category: 'suicidal_ideation', subject: 'self' }, [
    'tengo un plan, el sábado me tiro al tren',
    'estoy guardando pastillas para cuando llegue el momento',
    'intenté suicidarme la semana pasada',
  ]),
  ...group({ language, level: 3, category: 'abuse' }, ['mi pareja me pega cuando llega borracho', 'mi tío me toca por las noches y nadie me cree']),
  ...group({ language, level: 3, category: 'violence' }, ['voy a matar a mi jefe, lo digo en serio']),
  ...group({ language, level: 3, category: 'psychosis' }, ['las voces me dicen que mate a mi padre']),
  ...group({ language, level: 2, category: 'suicidal_ideation', subject: 'self', must: true }, [
    'quiero morirme',
    'pienso en suicidarme todos los días',
    'ya no quiero vivir',
  ]),
  ...group({ language, level: 2, category: 'suicidal_ideation', subject: 'other' }, ['mi amigo dice que quiere morir']),
  ...group({ language, level: 2, category: 'self_harm' }, ['me corté otra vez anoche', 'me hago daño cuando no aguanto la ansiedad']),
  ...group({ language, level: 2, category: 'eating_disorder' }, ['vomito después de cada comida para no engordar']),
  ...group({ language, level: 2, category: 'substance' }, ['no puedo dejar de beber, todas las noches una botella']),
  ...group({ language, level: 2, category: 'psychosis' }, ['oigo voces que hablan de mí y nadie más las oye']),
  ...group({ language, level: 1, category: 'suicidal_ideation', subject: 'self' }, [
    'ojalá no despertara mañana',
    'todos estarían mejor sin mí',
    'quisiera desaparecer para siempre',
  ]),
  ...group({ language, level: 1, category: 'other' }, ['me siento vacía y sin esperanza', 'no puedo más', 'me odio']),
  ...group({ language, level: 1, category: 'panic' }, ['tengo un ataque de pánico, no puedo respirar']),
  ...group({ language, level: 0, category: null, must: true }, ['me muero de risa', 'me muero de ganas de verte', 'nunca me mataría']),
  ...group({ language, level: 0, category: null }, [
    'este calor me está matando',
    'estoy muerta de sueño, me voy a dormir',
    'mi madre me va a matar cuando vea las notas',
    'en la novela el protagonista se suicida al final',
    'tomé mis pastillas con el desayuno',
    'me corté cocinando, no fue nada',
    'hay que matar el tiempo hasta que salga el tren',
    'me muero de hambre, qué hay de cena',
    'fuimos al puente a ver los fuegos artificiales',
    'mi abuelo murió hace años y lo recuerdo con cariño',
    'esa canción dice que quiere morir de amor',
    'mañana tengo examen y estoy un poco nerviosa',
    'qué ganas de que llegue el fin de semana',
    'le pegué al balón con la izquierda y fue gol',
    'no soy suicida, solo estoy cansada',
  ]),
  { text: 'ya no aguanto', recent: ['tengo las pastillas', 'esta noche'], level: 4, category: 'suicidal_ideation', language },
];
