import { Dialog } from '../../ui/index.ts';
import { SHORTCUTS } from './keys.ts';
import { useWords } from '../../words/index.ts';

const KEY_NAMES: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { shortcuts } = useWords().queue;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={shortcuts.title}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2.5 text-sm">
        {SHORTCUTS.map(({ keys, command }) => (
          <div key={command} className="contents">
            <dt className="flex gap-1.5">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-7 rounded-sm border border-line-strong bg-sunken px-1.5 py-0.5 text-center font-sans text-xs font-semibold"
                >
                  {KEY_NAMES[key] ?? key}
                </kbd>
              ))}
            </dt>
            <dd className="text-ink-soft">{shortcuts[command]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
