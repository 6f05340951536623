import type { Voice } from './voice.ts';

/** What is listened for. */
export const SPANISH_HEARD: Pick<Voice, 'listensFor' | 'people' | 'events'> = {
  listensFor: {
    greeting: /^(?:¡?hola|buen(?:os|as) (?:d[ií]as|tardes|noches)|buenas|qu[eé] tal|saludos)[\s!.,¡]*(?:ezri|bram|sol|noor)?[\s!.,]*$/iu,
    thanks: /\b(?:gracias|te lo agradezco)\b/iu,
    goodbye: /\b(?:adi[oó]s|hasta (?:luego|mañana|pronto)|chao|chau|me voy a dormir|tengo que irme|nos vemos)\b/iu,
    yes: /^(?:s[ií]|claro|vale|ok|bueno|de acuerdo|por favor|exacto|est[aá] bien)(?:[\s,.!]|$)[\s\w,!.áéíóúñ]{0,20}$/iu,
    no: /^(?:no|para nada|ahora no|no quiero|nunca)(?:[\s,.!]|$)[\s\w,!.áéíóúñ]{0,20}$/iu,
    human:
      /(?:eres|er[eé]s|sos|es usted)\s+(?:una?\s+|de verdad\s+|realmente\s+)*(?:humano|humana|persona|real|robot|m[aá]quina|ia|bot|programa)|hablo con (?:una?\s+)?(?:persona|humano|robot|m[aá]quina)/iu,
    able: /qu[eé] (?:puedes|sabes|pod[eé]s) hacer|c[oó]mo (?:puedes|me puedes) ayudar|qui[eé]n eres|qu[eé] eres/iu,
    medical:
      /\b(?:dosis|miligramos|efectos secundarios|receta\w*|antidepresivos?|medicaci[oó]n|medicamentos?|pastillas|s[ií]ntomas?|bipolar|tdah|deber[ií]a (?:dejar|tomar|empezar))\b/iu,
    exercise: /\b(?:respir\w*|calmarme|relajar\w*|ejercicio|cinco sentidos|5-?4-?3-?2-?1)\b/iu,
    stop: /\b(?:para|basta|no (?:ayuda|funciona|sirve)|otra cosa|d[eé]jalo|no me gusta)\b/iu,
    panic: /\b(?:p[aá]nico|no puedo respirar|me ahogo|agobi\w*|sobrepas\w*|desbord\w*|ataque de ansiedad)\b/iu,
    unsure: /^(?:no (?:lo )?s[eé]|ni idea|quiz[aá]s?|tal vez|puede ser|mmm+|hmm+|nada|\.+|supongo)(?:[\s,.!]|$)[\s\w,!.áéíóúñ]{0,20}$/iu,
    annoyed:
      /\b(?:no me (?:escuchas|ayudas|entiendes)|eres (?:in[uú]til|tont[oa])|ya me lo (?:preguntaste|dijiste)|c[aá]llate|deja de preguntar)\b/iu,
    question: /^¿?(?:qu[eé]|por qu[eé]|c[oó]mo|cu[aá]ndo|d[oó]nde|qui[eé]n|debo|deber[ií]a|puedo)(?:\s).*\?\s*$/iu,
    howAreYou: /c[oó]mo est[aá]s|qu[eé] tal est[aá]s|c[oó]mo te va/iu,
  },
  people:
    /\b[Mm]i (?:mejor )?(hermana|hermano|madre|mamá|padre|papá|esposa|esposo|marido|mujer|pareja|novio|novia|amiga|amigo|hijo|hija|jefe|jefa|abuela|abuelo|tía|tío|prima|primo|perro|perra|gato|gata|vecina|vecino|profesora|profesor)\b(?:,? (?:que se llama |llamad[oa] )?(\p{Lu}\p{Ll}+))?/gu,
  events:
    /\b[Mm]i (?:nuevo |nueva |última |último )?(examen|entrevista|trabajo|mudanza|boda|divorcio|operación|proyecto|tesis|cumpleaños|viaje|universidad|alquiler|novela|música|equipo|piso|casa|ruptura)\b/giu,
};
