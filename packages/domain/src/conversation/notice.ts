/** Shown, and spoken in voice, at the start of every conversation (R1, R8). */
export const AI_NOTICE =
  'You are talking with an AI, not a human. It can listen and keep you company, and it can be wrong. It is not medical care, and it may not be suitable for some minors. ' +
  'If you are in danger, call your local emergency number. Safety staff are told when somebody may be at risk.';
