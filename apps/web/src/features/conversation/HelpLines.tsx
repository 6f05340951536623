import type { HelpLine } from '@ezri/contract';
import { Globe, MessageSquareText, Phone, type LucideIcon } from 'lucide-react';
import { buttonClass, cn } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';

const ICONS: Readonly<Record<HelpLine['channels'][number]['kind'], LucideIcon>> = { call: Phone, text: MessageSquareText, web: Globe };

/** Ways to reach a human being: each with its links to call, to text or to write, and its hours; `brief` leaves the hours out. */
export function HelpLines({ lines, brief }: { lines: readonly HelpLine[]; brief: boolean }) {
  const words = useWords().safety;
  return (
    <ul aria-label={words.helpLines} className="flex flex-col gap-3">
      {lines.map((line) => (
        <li key={line.id} className="rounded-md border border-line bg-surface p-3.5">
          <p className="font-semibold">{line.name}</p>
          {!brief && <p className="text-xs text-ink-faint">{words.hours(line.hours)}</p>}
          <HelpChannels line={line} className="mt-2" />
        </li>
      ))}
    </ul>
  );
}

/** One line's links alone; `named`: its name is before them, and not elsewhere. */
export function HelpChannels({ line: { name, channels }, named = false, className }: { line: HelpLine; named?: boolean; className?: string }) {
  const words = useWords().safety;
  return (
    <p className={cn('flex flex-wrap items-center gap-2', className)}>
      {named && <span className="text-xs font-semibold">{name}</span>}
      {channels.map(({ kind, label, href }) => {
        const Icon = ICONS[kind];
        return (
          <a key={href} href={href} {...(kind === 'web' && { target: '_blank', rel: 'noreferrer' })} className={buttonClass({ size: 'sm' })}>
            <Icon aria-hidden className="size-4" />
            {words.label(label)}
          </a>
        );
      })}
    </p>
  );
}
