import { useEffect } from 'react';
import { useClient } from '../../wire/trpc.ts';

/** A person at the keyboard is told to the server at most this often, in milliseconds: well within the 30 minutes after which staff are signed out. */
export const TELL_EVERY_MS = 5 * 60_000;

const SIGNS = ['pointerdown', 'keydown'] as const;

/**
 * Keeps the session of somebody who reads and watches without calling anything: whoever touches the page is there. A page that nobody
 * touches is not, and its session ends as it should.
 */
export function useStayActive(): void {
  const client = useClient();
  useEffect(() => {
    let toldAt = Date.now();
    const onSign = () => {
      if (Date.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = Date.now();
      // Without an answer the next touch after the same time tells again.
      client.account.me.query().catch(() => undefined);
    };
    for (const sign of SIGNS) addEventListener(sign, onSign, { passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, onSign);
    };
  }, [client]);
}
