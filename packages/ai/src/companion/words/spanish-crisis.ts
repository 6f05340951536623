import type { CrisisLines } from './voice.ts';

/** What is said when there is risk; reviewed like the protocol's own texts. */
export const SPANISH_CRISIS: CrisisLines = {
  low: [
    'Suena pesado, y lo llevas mientras el día sigue.',
    'Me alegra que lo digas en vez de guardarlo.',
    'Tiene sentido que eso desgaste.',
    'No tendrías que cargar con eso a solas.',
    'Gracias por confiármelo.',
  ],
  moderate: [
    'Gracias por decirlo; no es fácil escribirlo.',
    'Tomo en serio lo que me cuentas.',
    'Es mucho dolor, y tiene sentido querer un alivio.',
    'Mereces tener a una persona de tu lado en esto, no solo a mí.',
    'Sentimientos tan fuertes pueden aflojar, aunque desde dentro no lo parezca.',
    'En las líneas de ayuda de tu pantalla contestan personas que hablan justo de esto.',
  ],
  moderateAsk: [
    '¿Quién es alguien de confianza que podría saberlo hoy?',
    '¿Qué te ha ayudado antes a pasar un momento así?',
    '¿Quieres que hagamos juntos un plan de seguridad corto?',
    '¿Dónde podrías estar la próxima hora para no pasarla a solas?',
    '¿Qué haría más seguras las próximas horas?',
    '¿Qué te ha sostenido hasta ahora?',
  ],
  high: [
    'Me quedo aquí contigo.',
    'No tienes que decidir nada ahora, salvo dejar que alguien te acompañe.',
    'Momentos así pueden pasar, y hay quien los atraviesa con alguien al lado.',
    'Puedes decirlo en una frase: no estoy a salvo y necesito a alguien conmigo.',
    'Quien contesta en la línea de ayuda ya ha oído esto y no te va a juzgar.',
    'Una persona del equipo de seguridad puede unirse aquí.',
    'Lo que sientes es real, y todavía puede cambiar.',
  ],
  highAsk: [
    '¿Quién podría estar contigo en la próxima hora, en la misma habitación o por teléfono?',
    '¿Hay algo cerca con lo que podrías hacerte daño, y puedes alejarte de ello o dárselo a alguien?',
    '¿Puedes llamar o escribir ahora a una de las líneas de ayuda, mientras sigo aquí?',
    '¿Dónde estás ahora, y hay alguien contigo?',
    '¿Puedes ir a una habitación donde haya otra persona?',
    '¿Qué te ayudaría a estar a salvo los próximos diez minutos?',
    '¿Hay alguien cerca a cuya puerta puedas llamar?',
  ],
  imminent: [
    'Quédate conmigo, un minuto cada vez.',
    'Deja que en el número de emergencias hagan contigo la siguiente parte.',
    'No necesitas las palabras justas; basta con tu dirección.',
    'Pase lo que haya pasado ya, llamar ahora sigue sirviendo.',
    'Abre la puerta si puedes, para que la ayuda llegue.',
    'Quiero que pases esta hora.',
    'Pon el teléfono en altavoz y deja esto abierto si quieres.',
  ],
  imminentAsk: [
    '¿Puedes llamar ahora al número de emergencias?',
    '¿Quién está lo bastante cerca para venir ya?',
    '¿Puedes alejarte de cualquier cosa que te haga daño, a otra habitación o a la calle?',
    '¿Estás en un lugar seguro en este momento?',
    '¿Puedes pedir a alguien cercano que llame?',
    '¿Has podido hablar ya con alguien?',
    '¿Qué ves ahora a tu alrededor?',
  ],
};
