import type { Readable } from '@ezri/client';
import type { CompanionState, Microphone } from '@ezri/contract';
import { Mic, MicOff, PhoneOff, VolumeX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { Captions } from './Captions.tsx';
import { ezriDoing, personDoing } from './doing.ts';
import { HoldButton } from './HoldButton.tsx';
import { LevelAvatar } from './LevelAvatar.tsx';
import { LevelMeter } from './LevelMeter.tsx';
import { MicrophoneMenu, type MicrophoneMenuProps } from './MicrophoneMenu.tsx';
import type { Face } from './face.ts';
import type { VoiceState } from './voice-state.ts';
import { soundWords } from './voice-words.ts';

export interface VoicePanelProps extends Pick<MicrophoneMenuProps, 'devices' | 'deviceId' | 'onDevice'> {
  state: VoiceState;
  companion: CompanionState;
  face: Face;
  /** The words of the person's turn, as the server has them. */
  transcript: string;
  levels: { readonly person: Readable<number>; readonly ezri: Readable<number> };
  onMute: (muted: boolean) => void;
  onHold: (holding: boolean) => void;
  onMode: (mode: Microphone) => void;
  onInterrupt: () => void;
  onEnd: () => void;
}

/** Talking aloud: who does what, what is being said, and the buttons. */
export function VoicePanel({
  state,
  companion,
  face,
  transcript,
  levels,
  onMute,
  onHold,
  onMode,
  onInterrupt,
  onEnd,
  ...microphone
}: VoicePanelProps) {
  const words = useWords();
  const { controls, ezri, person, name, on } = words.voice;
  const panel = useRef<HTMLElement>(null);
  // What was pressed is gone.
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const { muted, engines, mode, holding, speech } = state;
  const listens = engines?.hearing !== 'none';
  return (
    <section ref={panel} tabIndex={-1} aria-label={name} className="border-t border-line bg-surface pt-3 pb-2 outline-none">
      <div className="mx-auto flex max-w-3xl flex-col gap-2.5 px-4">
        <div className="flex items-center gap-3">
          <LevelAvatar face={face} level={levels.ezri} />
          <div className="min-w-0 flex-1">
            <p className="truncate leading-tight font-semibold">{ezri[ezriDoing(state, companion)](face.name)}</p>
            <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-soft">
              <span>{person[personDoing(state)]}</span>
              {listens && <LevelMeter level={levels.person} />}
            </p>
          </div>
          <MicrophoneMenu mode={mode} onMode={onMode} {...microphone} />
          <Button size="sm" onClick={onEnd} icon={<PhoneOff aria-hidden className="size-4.5" />}>
            <span className="max-sm:sr-only">{controls.end}</span>
          </Button>
        </div>
        <Captions speech={speech} partial={transcript === '' ? state.partial : transcript} name={face.name} />
        {listens && mode === 'push' && <HoldButton holding={holding} disabled={muted || state.phase !== 'on'} onHold={onHold} />}
        <div className="flex flex-wrap gap-2">
          {listens && (
            <Button
              size="sm"
              onClick={() => onMute(!muted)}
              icon={muted ? <MicOff aria-hidden className="size-4.5" /> : <Mic aria-hidden className="size-4.5" />}
            >
              {muted ? controls.unmute : controls.mute}
            </Button>
          )}
          <Button size="sm" onClick={onInterrupt} disabled={speech === null} icon={<VolumeX aria-hidden className="size-4.5" />}>
            {controls.stopSpeaking}
          </Button>
        </div>
        {engines && <p className="text-xs text-ink-faint">{soundWords(engines, words)}</p>}
        <p role="status" className="sr-only">
          {state.phase === 'on' && on}
        </p>
      </div>
    </section>
  );
}
