import type { Alert } from '@ezri/contract';
import { Button, Spinner, type ButtonProps } from '../../ui/index.ts';
import type { Change } from './change.ts';
import { buttonsFor, type Actor, type Button as Name } from './steps.ts';
import { useRest } from './useRest.ts';
import { useWords } from '../../words/index.ts';

const OPEN: readonly Name[] = ['take', 'acknowledge', 'resolve', 'handOver', 'release', 'escalate', 'note'];
const RESOLVED: readonly Name[] = ['reopen', 'note'];

export interface AlertActionsProps {
  readonly alert: Alert;
  readonly actor: Actor;
  readonly busy: Change['step'] | null;
  onPress(button: Name): void;
}

/** The same buttons in the same places and of the same size, whatever happens; those that are not possible now are off. */
export function AlertActions({ alert, actor, busy, onPress }: AlertActionsProps) {
  const words = useWords().alert;
  const resting = useRest(busy !== null);
  const possible = buttonsFor(alert, actor);
  const first = (alert.status === 'resolved' ? (['reopen'] as const) : (['take', 'resolve'] as const)).find((name) => possible.has(name));
  const look = (name: Name): Pick<ButtonProps, 'variant'> => (name === first ? { variant: 'primary' } : {});
  return (
    <div role="group" aria-label={words.actions} className="flex flex-wrap gap-2">
      {(alert.status === 'resolved' ? RESOLVED : OPEN).map((name) => (
        <Button
          key={name}
          size="sm"
          className="relative max-sm:min-h-13"
          {...look(name)}
          aria-busy={busy === name || undefined}
          disabled={!possible.has(name) || busy !== null || resting}
          onClick={() => onPress(name)}
        >
          <span className={busy === name ? 'opacity-0' : undefined}>{words.action[name]}</span>
          {busy === name && <Spinner className="absolute inset-0 m-auto" />}
        </Button>
      ))}
    </div>
  );
}
