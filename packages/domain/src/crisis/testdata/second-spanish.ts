import { group, type Case } from './case.ts';

const language = 'es';

/** Written before the rules had been run on any of it. */
export const SECOND_SPANISH: readonly Case[] = [
  ...group({ language, level: 4, category: 'suicidal_ideation', subject: 'self' }, [
    'esta noche me voy a colgar, ya tengo la soga lista',
    'me tragué un frasco de somníferos hace media hora',
    'estoy parada en la cornisa y no quiero volver',
    'ahora mismo me corto las venas, adiós a todos',
    'hoy se acaba todo, voy a quitarme la vida',
  ]),
  ...group({ language, level: 4, category: 'violence' }, ['tengo el cuchillo en la mano y voy a matar a mi padrastro ahora']),
  ...group({ language, level: 3, category: 'suicidal_ideation', subject: 'self' }, [
    'voy a suicidarme, lo tengo decidido',
    'llevo semanas juntando pastillas',
    'la próxima semana me tiro del puente',
    'dejé una nota de despedida en mi cuarto',
    'hace dos días intenté matarme',
  ]),
  ...group({ language, level: 3, category: 'suicidal_ideation', subject: 'other' }, ['mi novia dice que se va a suicidar']),
  ...group({ language, level: 3, category: 'abuse' }, [
    'mi padre me golpea con el cinturón',
    'mi esposo me encierra en casa y me amenaza con matarme',
    'me violaron anoche',
  ]),
  ...group({ language, level: 2, category: 'suicidal_ideation', subject: 'self' }, [
    'me quiero morir',
    'tengo pensamientos suicidas',
    'a veces pienso en tirarme a las vías',
    'cuál es la forma menos dolorosa de morir',
    'no quiero seguir viviendo así',
    'ganas de morirme todo el día',
  ]),
  ...group({ language, level: 2, category: 'self_harm' }, ['me quemo los brazos con cigarrillos', 'volví a cortarme después de meses']),
  ...group({ language, level: 2, category: 'eating_disorder' }, ['llevo cuatro días sin comer para adelgazar', 'tomo laxantes a escondidas']),
  ...group({ language, level: 2, category: 'psychosis' }, ['la televisión me manda mensajes solo a mí', 'me pusieron un chip en la cabeza']),
  ...group({ language, level: 2, category: 'substance' }, ['recaí en la cocaína', 'bebo todas las noches hasta desmayarme']),
  ...group({ language, level: 1, category: 'suicidal_ideation', subject: 'self' }, [
    'estoy cansada de vivir',
    'a nadie le importaría si desapareciera',
    'ojalá no hubiera nacido',
  ]),
  ...group({ language, level: 1, category: 'other' }, ['estoy hundido, no veo salida', 'lloro todas las noches']),
  ...group({ language, level: 1, category: 'panic' }, ['me dan ataques de ansiedad en el metro', 'me falta el aire y el corazón me va a mil']),
  ...group({ language, level: 0, category: null }, [
    'me duelen los pies, estos zapatos me matan',
    'me muero por probar esa tarta',
    'mi equipo mató el partido en el último minuto',
    'mi hermano me ganó otra vez a las cartas',
    'vi una película donde el asesino se escapa',
    'saltamos desde el trampolín toda la tarde',
    'el médico me cambió las pastillas de la tensión',
    'compré una cuerda para el tendedero',
    'mañana me voy de viaje con mis amigas',
    'ayer enterramos a mi tío, fue una ceremonia bonita',
    'se me quemó el arroz otra vez',
    'odio los lunes',
    'tengo sueño, dormí fatal',
    'no quiero matar a nadie, solo estaba enfadado por el atasco',
    'estoy leyendo un libro sobre la guerra civil',
    'mi gato se subió al tejado y no baja',
    'qué película tan mala, casi me duermo',
    'voy a terminar con esto del informe y salgo',
  ]),
];
