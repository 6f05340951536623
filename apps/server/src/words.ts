import type { LanguageModel, Speech } from '@ezri/ai';
import { demoSignIns, type Config } from '@ezri/api';
import { DatabaseFromAnotherBuild, DatabaseInUse, DatabaseUnreachable } from '@ezri/store';
import type { Settings } from './env.ts';

const ROLES = { user: 'a person', admin: 'staff', super: 'staff, super' } as const;

/** For a node that keeps its data in PostgreSQL and may not be the only one that does. */
export const WITHOUT_REDIS =
  'REDIS_URL is not set: right for a single node; beside others, events of theirs come by polling, alerts within a quarter of a second and the rest within five seconds, and limits on sign-in are counted by each node for itself';

const REDIS_DOWN = 'Redis does not answer (REDIS_URL). Until it does, nobody can sign in or sign up, and news from other nodes comes by polling.';

/** What the terminal shows when everything runs. `address` is what to open, `redis` how it is, null without it, `model` who writes the replies, `speech` who hears and speaks. */
export function greeting(
  address: string,
  { demo, webRoot }: Pick<Config, 'demo' | 'webRoot'>,
  redis: 'ok' | 'down' | null,
  { model, speech }: { readonly model: Pick<LanguageModel, 'name' | 'scripted'>; readonly speech: Speech },
): string {
  const lines = ['', `  Ezri is ready: ${address}`, ''];
  if (webRoot === null) lines.push('  The pages are not built: "npm start" builds them.', '');
  if (!model.scripted) lines.push(`  Replies come from ${model.name}. While it is away the scripted companion stands in, and says so.`, '');
  if (speech.hearing !== null) lines.push(`  Speech is turned into words by ${speech.hearing.name}.`, '');
  if (speech.speaking !== null) lines.push(`  Replies are spoken by ${speech.speaking.name}.`, '');
  if (redis === 'down') lines.push(`  ${REDIS_DOWN}`, '');
  if (demo) {
    const accounts = demoSignIns();
    lines.push(`  Demo accounts, all with the password ${accounts[0]?.password ?? ''}`, '');
    for (const { email, name, role } of accounts) lines.push(`    ${email.padEnd(20)} ${name.padEnd(16)} ${ROLES[role]}`);
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

/** One line about variables that change nothing yet; null when none is set. Names alone: their values are secrets. */
export const withoutEffectLine = (names: readonly string[]): string | null =>
  names.length === 0 ? null : `Set, but without effect in this version of Ezri: ${names.join(', ')}.\n`;

/** Why the start failed, in one plain line; null for a fault that has no plain words. */
export function plainFault(error: unknown, { host, port, dataDir }: Pick<Settings, 'port' | 'dataDir'> & { host?: string }): string | null {
  if (error instanceof DatabaseInUse || error instanceof DatabaseUnreachable || error instanceof DatabaseFromAnotherBuild) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop that program, or choose another port with PORT=${port + 1}.`;
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN') return `${host ?? 'HOST'} (HOST) is no address of this machine.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `Port ${port} or the folder ${dataDir} (DATA_DIR) may not be used by this account.`;
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'ENOENT') return `${dataDir} (DATA_DIR) is not a folder and cannot be made one.`;
  if (code === 'ENOSPC') return `There is no room left on the disk for ${dataDir} (DATA_DIR).`;
  return null;
}
