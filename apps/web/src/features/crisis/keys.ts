/** What a key does in the queue. */
export type QueueCommand = 'next' | 'previous' | 'open' | 'take' | 'escalate' | 'resolve' | 'help' | 'close';

export const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly command: QueueCommand }[] = [
  { keys: ['j', 'ArrowDown'], command: 'next' },
  { keys: ['k', 'ArrowUp'], command: 'previous' },
  { keys: ['Enter'], command: 'open' },
  { keys: ['t'], command: 'take' },
  { keys: ['e'], command: 'escalate' },
  { keys: ['r'], command: 'resolve' },
  { keys: ['Escape'], command: 'close' },
  { keys: ['?'], command: 'help' },
];

const FIELD =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="combobox"], [role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"]';
const PRESSABLE = 'button, a[href], summary, [role="button"], [role="tab"]';

/** The command of a key press, or null: while typing, in a dialog or a menu, with a modifier held, and for Enter on a button or a link. */
export function commandOf(event: Pick<KeyboardEvent, 'key' | 'target' | 'altKey' | 'ctrlKey' | 'metaKey' | 'defaultPrevented'>): QueueCommand | null {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(FIELD)) return null;
  if (event.key === 'Enter' && target?.closest(PRESSABLE)) return null;
  return SHORTCUTS.find(({ keys }) => keys.includes(event.key))?.command ?? null;
}

/** The id `by` places after `current` in `ids`, staying inside; the first one when nothing is current. Null for an empty list. */
export function stepThrough(ids: readonly string[], current: string | null, by: 1 | -1): string | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null;
}
