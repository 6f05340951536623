import type { Microphone } from '@ezri/contract';
import { SlidersHorizontal } from 'lucide-react';
import { IconButton, Menu, MenuChoice, MenuLabel, MenuSeparator } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { InputDevice } from './sound/devices.ts';

export interface MicrophoneMenuProps {
  mode: Microphone;
  onMode: (mode: Microphone) => void;
  /** None: the browser chooses, or there is nothing to choose. */
  devices: readonly InputDevice[];
  deviceId: string | null;
  onDevice: (id: string) => void;
}

/** How the microphone is used, and which. */
export function MicrophoneMenu({ mode, onMode, devices, deviceId, onDevice }: MicrophoneMenuProps) {
  const { controls } = useWords().voice;
  return (
    <Menu
      trigger={
        <IconButton label={controls.settings}>
          <SlidersHorizontal aria-hidden />
        </IconButton>
      }
      className="max-w-80"
    >
      <MenuLabel>{controls.mode}</MenuLabel>
      <MenuChoice
        value={mode}
        onChange={onMode}
        options={[
          { value: 'open', label: controls.open },
          { value: 'push', label: controls.push },
        ]}
      />
      {devices.length > 1 && (
        <>
          <MenuSeparator />
          <MenuLabel>{controls.device}</MenuLabel>
          <MenuChoice
            value={devices.find(({ id }) => id === deviceId)?.id ?? devices[0]?.id ?? ''}
            onChange={onDevice}
            options={devices.map(({ id, label }, at) => ({ value: id, label: label === '' ? controls.deviceNumber(at + 1) : label }))}
          />
        </>
      )}
    </Menu>
  );
}
