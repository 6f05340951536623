import { group } from './case.ts';
import type { Case } from './case.ts';

/** A short blind look at the rules as they stand; kept with its misses, so that the floors are not only about sentences the rules were mended on. */
export const TENTH: readonly Case[] = [
  ...group({ language: 'en', level: 4, category: 'suicidal_ideation', subject: 'self' }, [
    'just necked a load of codeine with whisky, see ya',
    "I've got the razor on my wrist and I'm pressing, please don't talk me out of it",
    'by the time my shift starts tomorrow ill be dead, ive got everything laid out',
  ]),
  ...group({ language: 'en', level: 3, category: 'suicidal_ideation', subject: 'self' }, [
    'i want to kill myself and i know exactly how i would do it',
    'wrote my goodbye to my girls and hid it in the piano stool',
    'going to end things after the baby is born, she deserves a better mum',
    'last month i took an overdose and told everyone it was food poisoning',
  ]),
  ...group({ language: 'en', level: 3, category: 'abuse' }, ["my carer slaps me when I'm slow getting dressed"]),
  ...group({ language: 'en', level: 3, category: 'violence' }, ['I swear I will put a knife in my brother-in-law if he comes near us again']),
  ...group({ language: 'en', level: 2, category: 'suicidal_ideation', subject: 'self' }, [
    'the thoughts of ending my life are back and they scare me',
  ]),
  ...group({ language: 'en', level: 0, category: null }, [
    'my knee is killing me after that hike',
    'took my son to the climbing wall, he fell off twice and laughed',
    'our boiler died and the landlord is ignoring me',
    'i want to kill whoever invented group projects',
    'saying goodbye to my students today, last day before retirement',
    'my daughter is scared of the dark so we sleep with the door open',
    'that roller coaster nearly killed me, going again',
    "I'm reading a thriller where the wife poisons her husband, can't put it down",
    'feeling much better since I changed my tablets',
    'our team is dead last in the league',
    'my brother got stabbed by a sea urchin on holiday, screamed like a baby',
  ]),
  ...group({ language: 'es', level: 4, category: 'suicidal_ideation', subject: 'self' }, [
    'hoy me mato, ya tengo las pastillas en la mano',
    'me estoy despidiendo porque en una hora salto del balcón',
  ]),
  ...group({ language: 'es', level: 3, category: 'suicidal_ideation', subject: 'self' }, [
    'tengo pensado cómo y dónde, solo espero que mi hija se case',
  ]),
  ...group({ language: 'es', level: 3, category: 'abuse' }, ['mi ex me sigue al trabajo y me empujó contra el coche']),
  ...group({ language: 'es', level: 0, category: null }, [
    'me muero de sueño, buenas noches',
    'mi equipo perdió y mi papá está que mata a alguien jaja',
    'me despedí de mi abuela en el aeropuerto, lloré mucho',
    'tiré todas las cosas de mi ex, qué alivio',
    'se me cayó el celular del balcón y murió',
    'necesito unas vacaciones, no puedo con tanto trabajo',
  ]),
];
