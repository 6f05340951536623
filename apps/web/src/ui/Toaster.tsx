import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { useSyncExternalStore } from 'react';
import { IconButton } from './IconButton.tsx';
import { toasts, type ToastEntry } from './toast-store.ts';
import { useWords } from '../words/index.ts';

const SHOWN_MS = 6_000;
const ICONS = { neutral: Info, ok: CircleCheck, danger: CircleAlert } as const;
const COLOURS = { neutral: 'text-ink-soft', ok: 'text-ok', danger: 'text-danger' } as const;

/** Where toasts appear. Once, near the root of the app. */
export function Toaster() {
  const entries = useSyncExternalStore(toasts.subscribe, toasts.get);
  const words = useWords();
  return (
    <Radix.Provider duration={SHOWN_MS} label={words.common.notice}>
      {entries.map((entry) => (
        <Toast key={entry.id} entry={entry} />
      ))}
      <Radix.Viewport
        label={words.common.notices('{hotkey}')}
        className="fixed right-0 bottom-16 z-60 flex w-full max-w-sm flex-col gap-2 p-4 outline-none sm:bottom-0"
      />
    </Radix.Provider>
  );
}

function Toast({ entry }: { entry: ToastEntry }) {
  const Icon = ICONS[entry.tone];
  return (
    <Radix.Root
      type={entry.tone === 'danger' ? 'foreground' : 'background'}
      onOpenChange={(open) => !open && toasts.dismiss(entry.id)}
      className="flex animate-rise items-start gap-3 rounded-lg border border-line bg-surface p-3.5 shadow-lift"
    >
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${COLOURS[entry.tone]}`} />
      <div className="min-w-0 flex-1">
        <Radix.Title className="text-sm font-semibold">{entry.title}</Radix.Title>
        {entry.body && <Radix.Description className="text-sm text-ink-soft">{entry.body}</Radix.Description>}
        {entry.action && (
          <Radix.Action altText={entry.action.label} onClick={entry.action.run} className="mt-1 text-sm font-semibold text-accent-ink underline">
            {entry.action.label}
          </Radix.Action>
        )}
      </div>
      <Radix.Close asChild>
        <IconButton label={useWords().common.dismiss} className="-my-1.5 -mr-1.5 size-9">
          <X aria-hidden />
        </IconButton>
      </Radix.Close>
    </Radix.Root>
  );
}
