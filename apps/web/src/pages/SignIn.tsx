import type { Me } from '@ezri/contract';
import { SignInView } from '../features/account/SignInView.tsx';
import { useSignIn } from '../features/account/useSignIn.ts';
import { HelpNote, LanguageSelect } from '../ui/index.ts';
import { useWords } from '../words/index.ts';

export function SignIn({ demo }: { demo: Me['demo'] }) {
  const { welcome } = useWords().pages;
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col justify-center gap-8 px-4 py-10">
      <div className="absolute top-3 right-3">
        <LanguageSelect />
      </div>
      <header className="text-center">
        <img src="/icon.svg" alt="" className="mx-auto mb-4 size-14" />
        <h1 className="text-3xl font-extrabold tracking-tight">{welcome.title}</h1>
        <p className="mx-auto mt-2 max-w-prose text-ink-soft">{welcome.text}</p>
      </header>
      <SignInView demo={demo} {...useSignIn()} />
      <HelpNote className="text-center" />
    </main>
  );
}
