import type { Language } from '@ezri/contract';
import type { NewEvent, Tx } from '@ezri/store';
import { notify } from './notify.ts';

const WELCOMES: Readonly<Record<Language, (name: string) => { title: string; body: string }>> = {
  en: (name) => ({
    title: `Welcome, ${name}`,
    body: 'Ezri is an AI companion, not a human. Whenever you want to talk, start a conversation; help lines are one click away in each.',
  }),
  es: (name) => ({
    title: `Te damos la bienvenida, ${name}`,
    body: 'Ezri es una IA que te hace compañía, no un ser humano. Cuando quieras hablar, empieza una conversación; en cada una tienes líneas de ayuda a un clic.',
  }),
};

/** The first notification of a new account. */
export async function welcome(tx: Tx, account: { id: string; name: string }, language: Language): Promise<NewEvent[]> {
  return notify(tx, account.id, { kind: 'account', ...WELCOMES[language](account.name), href: '/session' });
}
