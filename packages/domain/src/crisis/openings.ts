import type { Language, Level } from '@ezri/contract';

const OPENINGS: Record<Language, Partial<Record<Level, string>>> = {
  en: {
    3: 'Thank you for telling me this. It matters that you are alive, and you do not have to carry it by yourself. The help lines on your screen are answered by people, and I am staying here with you while you reach out.',
    4: 'I am really glad you told me, and I want you to stay alive. Please call the emergency number on your screen now, or ask somebody near you to call. If there is anything close by that could hurt you, move away from it and go to where another person is. I am staying here with you.',
  },
  es: {
    3: 'Gracias por contarme esto. Importa que estés con vida, y no tienes que llevarlo a solas. En las líneas de ayuda de tu pantalla contestan personas, y me quedo aquí contigo mientras pides ayuda.',
    4: 'Me alegra mucho que me lo hayas dicho, y quiero que sigas con vida. Por favor, llama ahora al número de emergencias que ves en tu pantalla, o pide a alguien cercano que llame. Si tienes cerca algo que pueda hacerte daño, aléjate de ello y ve a donde haya otra persona. Me quedo aquí contigo.',
  },
};

/**
 * The written passage with which a reply begins from level 3 on; null below that. Both languages say the same.
 * Whoever runs Ezri for real first has each read by a clinician who speaks its language.
 */
export const openingFor = (level: Level, language: Language = 'en'): string | null => OPENINGS[language][level] ?? null;
