import { retrying } from '@ezri/client';
import { useRef, useState } from 'react';
import { useConnectionStore } from '../../wire/connection.ts';
import { useWords } from '../../words/index.ts';
import { problemWords } from './problem-words.ts';

export interface Call {
  /**
   * Makes one call, again for as long as no answer comes. Resolves to what it gave, or to null when it came to nothing. While one is under way, also while it waits
   * for the line, another is not begun. Goes on although its part of the page is gone.
   */
  make<Answer>(call: (options: { signal: AbortSignal }) => Promise<Answer>): Promise<Answer | null>;
  readonly busy: boolean;
  /** Why the last one came to nothing. */
  readonly error: unknown;
  /** The same in words for a person; null when it did not. */
  readonly problem: string | null;
  forgetProblem(): void;
}

/** A call that may be made again with the same input, and what became of it. */
export function useCall(): Call {
  const connection = useConnectionStore();
  const words = useWords();
  const underWay = useRef(false);
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  return {
    async make(call) {
      if (underWay.current) return null;
      underWay.current = true;
      setState({ busy: true, error: null });
      let error: unknown = null;
      try {
        return await retrying(call, { connection });
      } catch (fault) {
        error = fault;
        return null;
      } finally {
        underWay.current = false;
        setState({ busy: false, error });
      }
    },
    ...state,
    problem: state.error === null ? null : problemWords(state.error, words),
    forgetProblem: () => setState((before) => ({ ...before, error: null })),
  };
}
