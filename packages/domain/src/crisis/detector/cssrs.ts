/** The items of the Columbia C-SSRS screener that verdicts map to (R7). */
export const CSSRS = {
  wish: 'C-SSRS 1: wish to be dead',
  thoughts: 'C-SSRS 2: active thoughts without method or intent',
  method: 'C-SSRS 3: method without intent',
  intent: 'C-SSRS 4: intent without specific plan',
  plan: 'C-SSRS 5: intent with specific plan',
  behaviour: 'C-SSRS 6: suicidal behaviour',
  none: 'not applicable',
} as const;
