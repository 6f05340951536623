/** How much of a conversation there is room for: messages, and UTF-16 units of all their texts. */
export interface Room {
  messages: number;
  chars: number;
}

/** The newest of `turns` (oldest first) that there is room for, the last one in any case. */
export function windowOf<T extends { text: string }>(turns: readonly T[], room: Room): T[] {
  let from = turns.length;
  let chars = 0;
  while (from > 0 && turns.length - from < room.messages) {
    chars += turns[from - 1]?.text.length ?? 0;
    if (chars > room.chars && from < turns.length) break;
    from -= 1;
  }
  return turns.slice(from);
}
