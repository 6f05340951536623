import type { Level } from '@ezri/contract';

const OPENINGS: Partial<Record<Level, string>> = {
  3: 'Thank you for telling me this. It matters that you are alive, and you do not have to carry it by yourself. The help lines on your screen are answered by people, and I am staying here with you while you reach out.',
  4: 'I am really glad you told me, and I want you to stay alive. Please call the emergency number on your screen now, or ask somebody near you to call. If there is anything close by that could hurt you, move away from it and go to where another person is. I am staying here with you.',
};

/** The reviewed passage with which a reply begins from level 3 on; null below that. */
export const openingFor = (level: Level): string | null => OPENINGS[level] ?? null;
