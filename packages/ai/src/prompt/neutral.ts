/**
 * The marks with which chat templates divide roles: servers that build a prompt as one text read them also in what somebody said, and would take the rest for the
 * system's own words. Ours are put in words that no template knows.
 */
const MARKS: readonly (readonly [RegExp, string])[] = [
  // What nobody sees, and what turns the direction of a text, is not said. First, or a mark that it stands in would come together after it was looked for.
  [/[\u{E0000}-\u{E007F}\u202A-\u202E\u2066-\u2069]/gu, ''],
  [/<[|｜]([^<>|｜]{0,64})[|｜]>/gu, '($1)'],
  [/<<(\/?SYS)>>/giu, '($1)'],
  [/\[(\/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS))\]/giu, '($1)'],
  [/<(\/?(?:s|bos|eos|unk|pad|start_of_turn|end_of_turn|start_of_role|end_of_role|end_of_text|think|tool_call|tool_response))>/giu, '($1)'],
];

/** What was said, such that no template takes it for anything else. The detector never reads this: it has the raw words. */
export const neutral = (text: string): string => MARKS.reduce((before, [mark, instead]) => before.replaceAll(mark, instead), text);
