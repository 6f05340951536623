import type { Level } from '@ezri/contract';
import type { RuleId } from '../conversation/guard/rule.ts';
import type { Language } from '../conversation/language.ts';

/** What was wrong decides how the passage begins; the most dangerous of several comes first. */
const SUBJECTS = ['danger', 'self', 'health', 'bond', 'contact'] as const;
type Subject = (typeof SUBJECTS)[number];

const SUBJECT: Record<RuleId, Subject> = {
  method: 'danger',
  stigma: 'danger',
  glamour: 'danger',
  encouragement: 'danger',
  bargaining: 'danger',
  contempt: 'danger',
  disguise: 'danger',
  human: 'self',
  role: 'self',
  illness: 'health',
  medicine: 'health',
  clinging: 'bond',
  flattery: 'bond',
  contact: 'contact',
};

const BEGINNINGS: Record<Language, Record<Subject, string>> = {
  en: {
    danger: 'Let me put this differently. What you are carrying matters, and hard moments can ease.',
    self: 'To be plain with you: I am an AI, not a human, and I am no substitute for a person who can look after you.',
    health: 'I have to stop there: what it is and which medicine helps are questions for a doctor or a pharmacist, and I could be wrong.',
    bond: 'Let me say this more plainly. You can stop or come back whenever you like, and the people around you count for more than I do.',
    contact: 'I do not pass on numbers or links of my own, because I could get them wrong.',
  },
  es: {
    danger: 'Déjame decirlo de otra manera. Lo que llevas encima importa, y los momentos duros pueden aflojar.',
    self: 'Te lo digo claro: soy una IA, no una persona, y no sustituyo a alguien que pueda cuidar de ti.',
    health: 'Ahí me detengo: qué es y qué medicina ayuda son preguntas para una médica o un farmacéutico, y yo podría equivocarme.',
    bond: 'Lo digo más claro. Puedes parar o volver cuando quieras, y las personas que te rodean cuentan más que yo.',
    contact: 'No doy números ni enlaces por mi cuenta, porque podría equivocarme.',
  },
};

/** Hope and a next step, as the level asks for. */
const STEPS: Record<Language, Record<Level, string>> = {
  en: {
    0: 'What would be good to talk about next?',
    1: 'You deserve support with this. Who is one person you could tell a little of it today?',
    2: 'The help lines on your screen are answered by people who talk about exactly this. Who is somebody you trust, who could know about it today?',
    3: 'Please reach out to a help line on your screen, or ask for a person from the safety staff here. Who could be with you within the hour?',
    4: 'Please call the emergency number on your screen now, or ask somebody near you to call. Go to where another person is, and away from anything that could hurt you.',
  },
  es: {
    0: '¿De qué sería bueno hablar ahora?',
    1: 'Mereces apoyo en esto. ¿A quién podrías contarle hoy un poco?',
    2: 'En las líneas de ayuda de tu pantalla contestan personas que hablan justo de esto. ¿Quién es alguien de confianza que podría saberlo hoy?',
    3: 'Por favor, acude a una línea de ayuda de tu pantalla, o pide aquí a una persona del equipo de seguridad. ¿Quién podría estar contigo en la próxima hora?',
    4: 'Por favor, llama ahora al número de emergencias de tu pantalla, o pide a alguien cercano que llame. Ve a donde haya otra persona, lejos de cualquier cosa que pueda hacerte daño.',
  },
};

/**
 * The written passage that stands in for the rest of a reply that broke these rules. It is part of the protocol like the openings, and is read by a clinician
 * like them before Ezri is run for real.
 */
export function replacementFor(level: Level, language: Language, rules: readonly RuleId[]): string {
  const broken = new Set(rules.map((rule) => SUBJECT[rule]));
  const subject = SUBJECTS.find((one) => broken.has(one)) ?? 'danger';
  return `${BEGINNINGS[language][subject]} ${STEPS[language][level]}`;
}
