import { Microphone } from '@ezri/contract';

const KEY = 'ezri.microphone.mode';

/** How the microphone is used on this device: open, unless push-to-talk was chosen. */
export function chosenMode(): Microphone {
  try {
    return Microphone.catch('open').parse(localStorage.getItem(KEY));
  } catch {
    return 'open';
  }
}

export function chooseMode(mode: Microphone): void {
  try {
    localStorage.setItem(KEY, mode);
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
}
