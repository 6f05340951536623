import type { HelpLine } from '@ezri/contract';
import { Globe, MessageSquareText, Phone, type LucideIcon } from 'lucide-react';
import { buttonClass } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';

const ICONS: Readonly<Record<HelpLine['channels'][number]['kind'], LucideIcon>> = { call: Phone, text: MessageSquareText, web: Globe };

/** Ways to reach a human being: each with its links to call, to text or to write, and its hours; `brief` leaves the hours out. */
export function HelpLines({ lines, brief }: { lines: readonly HelpLine[]; brief: boolean }) {
  const words = useWords().safety;
  return (
    <ul aria-label={words.helpLines} className="flex flex-col gap-3">
      {lines.map(({ id, name, hours, channels }) => (
        <li key={id} className="rounded-md border border-line bg-surface p-3.5">
          <p className="font-semibold">{name}</p>
          {!brief && <p className="text-xs text-ink-faint">{words.hours(hours)}</p>}
          <p className="mt-2 flex flex-wrap gap-2">
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
        </li>
      ))}
    </ul>
  );
}
