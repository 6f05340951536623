import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { trpc } from '../../wire/trpc.ts';
import { problemOf, type Problem } from './problem.ts';
import { useLanguage, useWords } from '../../words/index.ts';

export interface Credentials {
  email: string;
  password: string;
}

export interface SignIn {
  signIn(credentials: Credentials): void;
  signUp(input: Credentials & { name: string }): void;
  /** The address that is being signed in, null when nothing is under way. */
  readonly busyWith: string | null;
  readonly problem: Problem | null;
  /** Forgets the last problem, for example when the form changes its kind. */
  reset(): void;
}

/** Signing in and up. Once the server has set the cookie, everything asked before as nobody is forgotten; who we are now leads on. */
export function useSignIn(): SignIn {
  const words = useWords();
  const language = useLanguage();
  const utils = trpc.useUtils();
  const queries = useQueryClient();
  const onSuccess = async (): Promise<void> => {
    queries.removeQueries({ predicate: ({ queryKey }) => !JSON.stringify(queryKey).includes('"me"') });
    utils.account.me.setData(undefined, await utils.client.account.me.query());
  };
  // Not state: the second of two quick clicks comes before the screen has changed.
  const underway = useRef(false);
  const onSettled = (): void => {
    underway.current = false;
  };
  const signIn = trpc.account.signIn.useMutation({ onSuccess, onSettled });
  const signUp = trpc.account.signUp.useMutation({ onSuccess, onSettled });
  const error = signIn.error ?? signUp.error;
  const reset = (): void => {
    signIn.reset();
    signUp.reset();
  };
  const begin = (send: () => void): void => {
    if (underway.current) return;
    underway.current = true;
    reset();
    send();
  };
  return {
    signIn: (credentials) => begin(() => signIn.mutate(credentials)),
    signUp: (input) => begin(() => signUp.mutate({ ...input, language })),
    busyWith: signIn.isPending ? signIn.variables.email : signUp.isPending ? signUp.variables.email : null,
    problem: error ? problemOf(error, words) : null,
    reset,
  };
}
