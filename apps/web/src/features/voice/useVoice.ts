import type { Conversation, Message, RunningReply } from '@ezri/contract';
import { PATIENT_FROM } from '@ezri/domain';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useLine } from '../../wire/connection.ts';
import { useClient } from '../../wire/trpc.ts';
import { callsTo } from './session/calls-to.ts';
import { browserParts } from './session/parts.ts';
import { createVoiceSession, type VoiceSession } from './session/voice-session.ts';
import { chosenDevice } from './sound/devices.ts';
import { chosenMode } from './chosen-mode.ts';
import { initial, type VoiceState } from './voice-state.ts';

export interface UseVoiceOptions {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
  readonly reply: RunningReply | null;
  onSend(text: string): void;
}

export interface UseVoice {
  /** Null until the first effect has run. */
  readonly session: VoiceSession | null;
  readonly state: VoiceState;
}

const OFF = initial('open');
const nothing = { get: () => OFF, subscribe: () => () => undefined };

/** Talking aloud in this conversation, for as long as its page is there. */
export function useVoice({ conversation, messages, reply, onSend }: UseVoiceOptions): UseVoice {
  const client = useClient();
  const line = useLine();
  const { id } = conversation;
  const [session, hold] = useState<VoiceSession | null>(null);
  const isPatient = useEffectEvent(() => conversation.level >= PATIENT_FROM);
  const send = useEffectEvent(onSend);
  const open = useEffectEvent(() =>
    createVoiceSession({
      calls: callsTo(client, line, id),
      parts: browserParts(),
      mode: chosenMode(),
      deviceId: chosenDevice,
      patient: isPatient,
      send,
    }),
  );
  useEffect(() => {
    const own = open();
    hold(own);
    return () => own[Symbol.dispose]();
  }, [id]);
  useEffect(() => session?.follow({ messages, reply }), [session, messages, reply]);

  const ended = conversation.endedAt !== null;
  useEffect(() => {
    if (ended) session?.end();
  }, [session, ended]);

  const source = session ?? nothing;
  return { session, state: useSyncExternalStore(source.subscribe, source.get) };
}
