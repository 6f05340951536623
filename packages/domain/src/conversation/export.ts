import type { Author, Message } from '@ezri/contract';
import type { Language } from './language.ts';

const WORDS: Readonly<Record<Language, { started: string; ended: string; companion: string; notice: string } & Record<'person' | 'staff', string>>> =
  {
    en: { started: 'Started', ended: 'Ended', companion: 'AI companion', notice: 'Notice', person: 'You', staff: 'Safety team' },
    es: { started: 'Comenzó', ended: 'Terminó', companion: 'Compañía de IA', notice: 'Aviso', person: 'Tú', staff: 'Equipo de seguridad' },
  };

/** What a file says about the conversation itself. Times are milliseconds since the Unix epoch. */
export interface Exported {
  readonly title: string;
  /** The companion's name. */
  readonly avatar: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
}

export interface Part {
  readonly conversation: Exported;
  readonly messages: readonly Message[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly language: Language;
}

const time = (at: number): string => new Date(at).toISOString();

/** JSON for programs: `{title, avatar, startedAt, endedAt, messages: [{author, text, status, at}]}`, times in ISO 8601. Nothing of the inside: no ids, no verdicts. */
export function jsonPart({ conversation, messages, isFirst, isLast }: Part): string {
  const { title, avatar, startedAt, endedAt } = conversation;
  const head = { title, avatar, startedAt: time(startedAt), endedAt: endedAt === null ? null : time(endedAt) };
  const lines = messages.map(({ author, text, status, createdAt }) => JSON.stringify({ author, text, status, at: time(createdAt) }));
  return [
    isFirst ? `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "messages": [` : lines.length > 0 ? ',' : '',
    lines.map((line) => `\n    ${line}`).join(','),
    isLast ? '\n  ]\n}\n' : '',
  ].join('');
}

/** Markdown for people: who, when, and what was said, oldest first. What was said is quoted line by line, so that nothing in it can pass for somebody else's words. */
export function markdownPart({ conversation, messages, isFirst, isLast: _isLast, language }: Part): string {
  const words = WORDS[language];
  const { title, avatar, startedAt, endedAt } = conversation;
  const names: Record<Author, string> = { ...words, companion: `${avatar} (${words.companion})` };
  const head = [
    `# ${title.replace(/\s+/gu, ' ')}`,
    '',
    `- ${words.companion}: ${avatar}`,
    `- ${words.started}: ${time(startedAt)}`,
    ...(endedAt === null ? [] : [`- ${words.ended}: ${time(endedAt)}`]),
    '',
  ];
  const said = messages.map(({ author, text, createdAt }) => `\n**${names[author]}** · ${time(createdAt)}\n\n${text.replace(/^/gmu, '> ')}\n`);
  return (isFirst ? head.join('\n') : '') + said.join('');
}

/** A file name that every system takes: letters, digits and dashes, and the day. */
export function fileNameOf({ title, startedAt }: Exported, extension: 'json' | 'md'): string {
  const words = title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 40)
    .toLowerCase()
    .toWellFormed();
  return `ezri-${time(startedAt).slice(0, 10)}${words === '' ? '' : `-${words}`}.${extension}`;
}
