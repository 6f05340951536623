import type { Feeling, Voice } from './words/voice.ts';

/** Something the person spoke of before: `label` is how the companion calls it, `key` the word by which it is recognised. */
export interface Remembered {
  kind: 'person' | 'event' | 'feeling';
  label: string;
  key: string;
}

/** Unspoken again until the person brings them up: what was said near them may be too much. */
const HEAVY_CONTEXT = /\b(?:kill|suicid|die|dead|cut|hurt|hit|beat|rape|abus|matar|morir|muer|pega|golpe)\w*/iu;

/** People, events and feelings of earlier messages, oldest first, each once. */
export function remember(earlier: readonly string[], voice: Voice): Remembered[] {
  const kept = new Map<string, Remembered>();
  for (const text of earlier) {
    if (HEAVY_CONTEXT.test(text)) continue;
    for (const [, who = '', name] of text.matchAll(voice.people)) {
      kept.set(who.toLowerCase(), { kind: 'person', key: who.toLowerCase(), label: `${voice.your} ${who}${name === undefined ? '' : `, ${name}`}` });
    }
    for (const [, what = ''] of text.matchAll(voice.events))
      kept.set(what.toLowerCase(), { kind: 'event', key: what.toLowerCase(), label: `${voice.your} ${what.toLowerCase()}` });
    const feeling = feelingIn(text, voice);
    if (feeling !== null) kept.set(feeling.id, { kind: 'feeling', key: feeling.id, label: feeling.called });
  }
  return [...kept.values()];
}

/** A feeling that is denied ("I am not sad") is not heard. */
export function feelingIn(text: string, voice: Voice): Feeling | null {
  for (const feeling of voice.feelings) {
    const found = feeling.heard.exec(text);
    if (found === null) continue;
    if (/\b(?:not|never|isn't|don't feel|no estoy|ya no|no me siento)\s+(?:\w+\s+)?$/iu.test(text.slice(0, found.index))) continue;
    return feeling;
  }
  return null;
}
