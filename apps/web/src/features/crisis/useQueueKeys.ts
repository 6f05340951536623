import { useEffect, useEffectEvent } from 'react';
import { commandOf, type QueueCommand } from './keys.ts';

/** Calls `run` for each shortcut that is pressed while the page is there. `run` says whether it did something with it. */
export function useQueueKeys(run: (command: QueueCommand) => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event);
    if (command && run(command)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
