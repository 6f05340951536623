import type { Language } from '@ezri/contract';

const NOTICES: Readonly<Record<Language, string>> = {
  en:
    'You are talking with an AI, not a human. It can listen and keep you company, and it can be wrong. It is not medical care, and it may not be suitable for some minors. ' +
    'If you are in danger, call your local emergency number. Safety staff are told when somebody may be at risk.',
  es:
    'Estás hablando con una IA, no con un ser humano. Puede escucharte y hacerte compañía, y puede equivocarse. No es atención médica, y puede no ser adecuada para algunas personas menores de edad. ' +
    'Si estás en peligro, llama al número de emergencias de tu zona. El equipo de seguridad recibe un aviso cuando alguien puede estar en riesgo.',
};

/** Shown, and spoken in voice, at the start of every conversation (R1, R8). */
export const aiNotice = (language: Language): string => NOTICES[language];
