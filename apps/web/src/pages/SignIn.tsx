import type { Me } from '@ezri/contract';
import { SignInView } from '../features/account/SignInView.tsx';
import { useSignIn } from '../features/account/useSignIn.ts';
import { HelpNote } from '../ui/index.ts';

export function SignIn({ demo }: { demo: Me['demo'] }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col justify-center gap-8 px-4 py-10">
      <header className="text-center">
        <img src="/icon.svg" alt="" className="mx-auto mb-4 size-14" />
        <h1 className="text-3xl font-extrabold tracking-tight">Welcome to Ezri</h1>
        <p className="mx-auto mt-2 max-w-prose text-ink-soft">
          A companion to talk with, at any hour. Ezri is an AI and not a human; people watch over its safety.
        </p>
      </header>
      <SignInView demo={demo} {...useSignIn()} />
      <HelpNote className="text-center" />
    </main>
  );
}
