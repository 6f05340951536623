import { useEffect, useState } from 'react';
import { inputDevices, onDevicesChange, type InputDevice } from './sound/devices.ts';

/** The microphones there are, as they come and go. `known` changes once the browser may tell their names. */
export function useDevices(known: boolean): readonly InputDevice[] {
  const [devices, setDevices] = useState<readonly InputDevice[]>([]);
  useEffect(() => {
    let wanted = true;
    const look = (): void =>
      void inputDevices().then((found) => {
        if (wanted) setDevices(found);
      });
    look();
    const end = onDevicesChange(look);
    return () => {
      wanted = false;
      end();
    };
  }, [known]);
  return devices;
}
