import type { Alert } from '@ezri/contract';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Announcement } from './Announcer.tsx';
import { chime } from './chime.ts';
import { ASSERTIVE_FROM, createWatch, sentenceOf, type Ringing } from './watch.ts';
import { useWords } from '../../words/index.ts';

/** How long a new alert stays marked, in milliseconds. */
export const FRESH_MS = 10_000;

const NOTHING: Announcement = { text: '', nth: 0 };
const after = (before: Announcement, text: string): Announcement => (text === '' ? before : { text, nth: before.nth + 1 });

const NOBODY: ReadonlyMap<string, number> = new Map();

/**
 * Announces alerts that come in after the first look: in words for screen readers, marked for a moment for the eye, with a sound where
 * `sound` is on. `alerts` is null until there is a first look, and another object whenever something changed. What is announced to `accountId` is for `createWatch` to say.
 */
export function useRinging(
  alerts: ReadonlyMap<string, Alert> | null,
  now: number,
  { accountId, sound }: { readonly accountId: string; readonly sound: boolean },
  onRing?: (ringing: readonly Ringing[]) => void,
) {
  const words = useWords();
  const [watch] = useState(() => createWatch(accountId));
  const [freshUntil, setFreshUntil] = useState(NOBODY);
  const [said, setSaid] = useState({ polite: NOTHING, assertive: NOTHING });

  const ring = useEffectEvent((ringing: readonly Ringing[]) => {
    const at = Date.now();
    setFreshUntil(
      (before) => new Map([...[...before].filter(([, until]) => until > at), ...ringing.map(({ alert }) => [alert.id, at + FRESH_MS] as const)]),
    );
    const sentences = (loud: boolean) =>
      ringing
        .filter(({ alert }) => alert.level >= ASSERTIVE_FROM === loud)
        .map((one) => sentenceOf(one, words))
        .join('. ');
    setSaid((before) => ({ polite: after(before.polite, sentences(false)), assertive: after(before.assertive, sentences(true)) }));
    if (sound) chime();
    onRing?.(ringing);
  });

  useEffect(() => {
    if (!alerts) return;
    const ringing = watch.look(alerts.values());
    if (ringing.length > 0) ring(ringing);
  }, [alerts, watch]);

  const freshIds = new Set([...freshUntil].filter(([, until]) => until > now).map(([id]) => id));
  return { freshIds, ...said };
}
