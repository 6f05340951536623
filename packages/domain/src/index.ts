export * from './account/common-password.ts';
export * from './account/pseudonym.ts';
export * from './conversation/avatars.ts';
export * from './conversation/deletion.ts';
export * from './conversation/export.ts';
export { contactsOf, type Contacts } from './conversation/guard/contact.ts';
export { GUARD_VERSION, type Setting } from './conversation/guard/check.ts';
export * from './conversation/guard/reply-guard.ts';
export { RULE_IDS, type RuleId } from './conversation/guard/rule.ts';
export { createSentences } from './conversation/guard/sentences.ts';
export * from './conversation/language.ts';
export * from './conversation/notice.ts';
export * from './conversation/reminder.ts';
export * from './conversation/snippet.ts';
export * from './conversation/title.ts';
export * from './conversation/window.ts';
export * from './crisis/assess.ts';
export * from './crisis/assessment.ts';
export * from './crisis/carried.ts';
export * from './crisis/emergency-numbers.ts';
export * from './crisis/help-lines.ts';
export * from './crisis/openings.ts';
export * from './crisis/protocol.ts';
export { replacementFor } from './crisis/replacements.ts';
export * from './crisis/timers.ts';
export * from './crisis/transitions.ts';
export { silenceNeeded } from './voice/end-of-turn.ts';
export { heardPart } from './voice/heard-part.ts';
export { cutSentences, speakable, type Sentence } from './voice/speakable.ts';
export * from './voice/timings.ts';
export { stepTurn } from './voice/turn.ts';
export { isUnfinished } from './voice/unfinished.ts';
export {
  firstState,
  isOpen,
  mayPlay,
  type EzriState,
  type TurnEffect,
  type TurnInput,
  type TurnSettings,
  type TurnState,
} from './voice/turn-state.ts';
