/** A microphone that can be chosen. */
export interface InputDevice {
  readonly id: string;
  /** As the system names it. Empty until a microphone was allowed. */
  readonly label: string;
}

const KEY = 'ezri.microphone';

/** The microphones there are; none where the browser tells of none. */
export async function inputDevices(): Promise<readonly InputDevice[]> {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  const all = (await devices?.enumerateDevices().catch(() => [])) ?? [];
  return all.filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== '').map(({ deviceId, label }) => ({ id: deviceId, label }));
}

export function onDevicesChange(listener: () => void): () => void {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  devices?.addEventListener('devicechange', listener);
  return () => devices?.removeEventListener('devicechange', listener);
}

/** The microphone that was chosen on this device. Null: whichever the system gives. */
export function chosenDevice(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function chooseDevice(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // Storage is off: the choice lasts as long as the session.
  }
}
