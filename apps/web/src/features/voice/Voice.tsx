import type { CompanionState, Id } from '@ezri/contract';
import { Mic } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { IconButton } from '../../ui/index.ts';
import { useLanguage, useWords } from '../../words/index.ts';
import { chooseMode } from './chosen-mode.ts';
import type { Face } from './face.ts';
import { chooseDevice, chosenDevice } from './sound/devices.ts';
import { useDevices } from './useDevices.ts';
import { useSpaceBar } from './useSpaceBar.ts';
import { useVoice, type UseVoiceOptions } from './useVoice.ts';
import { isLive } from './voice-state.ts';
import { VoiceExplained } from './VoiceExplained.tsx';
import { VoiceNotices } from './VoiceNotices.tsx';
import { VoicePanel } from './VoicePanel.tsx';

/** What voice adds to the page of a conversation. */
export interface VoiceShown {
  /** Begins it. Null while there is nothing to begin. */
  readonly button: ReactNode;
  readonly panel: ReactNode;
  /** The reply that is being spoken. */
  readonly speaking: Id | null;
  /** Replies are said aloud: nobody has to read them out as well. */
  readonly aloud: boolean;
}

export interface VoiceProps extends UseVoiceOptions {
  companion: CompanionState;
  face: Face;
  transcript: string;
  children: (shown: VoiceShown) => ReactNode;
}

/** Talking with Ezri aloud, brought to the page around it. */
export function Voice({ companion, face, transcript, children, ...talk }: VoiceProps) {
  const { session, state } = useVoice(talk);
  const language = useLanguage();
  const { voice: words } = useWords();
  const [deviceId, setDeviceId] = useState(chosenDevice);
  const devices = useDevices(state.phase === 'on');
  const { conversation, messages } = talk;
  const ended = conversation.endedAt !== null;
  const live = isLive(state);
  useSpaceBar(state.phase === 'on' && state.mode === 'push', (holding) => session?.hold(holding));

  // Whoever chose voice is asked at once; after the first words it is their press that begins it.
  const onOpened = useEffectEvent(() => {
    if (conversation.mode === 'voice' && !ended && !messages.some(({ author }) => author === 'person')) session?.explain();
  });
  useEffect(() => onOpened(), [session]);

  if (session === null || ended) return children({ button: null, panel: null, speaking: null, aloud: false });
  const button = !live && state.phase === 'off' && (
    <IconButton label={words.start} onClick={session.explain}>
      <Mic aria-hidden />
    </IconButton>
  );
  const panel = (
    <>
      {state.phase === 'explaining' && (
        <VoiceExplained name={face.name} engines={state.engines} onStart={() => session.start(language)} onCancel={session.cancel} />
      )}
      {live && (
        <VoicePanel
          state={state}
          companion={companion}
          face={face}
          transcript={transcript}
          levels={session.levels}
          devices={state.engines?.hearing === 'server' ? devices : []}
          deviceId={deviceId}
          onDevice={(id) => {
            chooseDevice(id);
            setDeviceId(id);
            session.deviceChosen();
          }}
          onMode={(mode) => {
            chooseMode(mode);
            session.setMode(mode);
          }}
          onMute={session.mute}
          onHold={session.hold}
          onInterrupt={session.interrupt}
          onEnd={session.end}
        />
      )}
      <VoiceNotices state={state} onDismiss={session.dismiss} />
    </>
  );
  const speaking = state.speech?.replyId ?? null;
  const aloud = live && state.engines !== null && state.engines.speaking !== 'none';
  return children({ button, panel, speaking, aloud });
}
