import { encodeFrame, newId, VOICE_FRAME_BYTES, type ConversationEvent, type Microphone, type VoiceEvent } from '@ezri/contract';
import { expect } from 'vitest';
import { channelClient } from './channel-client.ts';
import type { Person, TestNode } from './node.ts';

const FRAME_MS = 20;
const SAMPLES = VOICE_FRAME_BYTES / 2;

/** Something like a vowel, which the detector takes for speech; and a quiet room. */
export function frameOf(voiced: boolean, at: number): Buffer {
  const frame = Buffer.alloc(VOICE_FRAME_BYTES);
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const t = (at * SAMPLES + sample) / 16_000;
    const buzz = 8_000 * Math.sin(2 * Math.PI * 150 * t) + 4_000 * Math.sin(2 * Math.PI * 450 * t) + 3_000 * Math.sin(2 * Math.PI * 900 * t);
    const value = voiced ? buzz * (0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * t)) : ((sample * 7919) % 41) - 20;
    frame.writeInt16LE(Math.round(value), sample * 2);
  }
  return frame;
}

/** Generous, for a busy machine. */
export const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 15_000, interval: 10 });

/** Somebody who talks with Ezri, over the stock client. */
export async function voiceClient(node: TestNode, person: Person, given?: string) {
  const client = await channelClient(node, person.token);
  const { trpc, ws } = client;
  const conversationId = given ?? newId();
  if (given === undefined) await trpc.conversation.start.mutate({ avatarId: 'ezri', mode: 'voice', clientId: conversationId });
  const told: ConversationEvent[] = [];
  trpc.conversation.onEvent.subscribe({ conversationId }, { onData: ({ data }) => void told.push(data), onError: () => undefined });
  let channel = 0;
  let seq = 0;
  let at = 0;
  const heard: VoiceEvent[] = [];

  const talk = {
    ...client,
    conversationId,
    /** What was told on the channel, and in the conversation. */
    heard,
    told,
    get channel() {
      return channel;
    },
    async open(mode: Microphone = 'open', language: 'en' | 'es' = 'en') {
      const opened = await trpc.voice.open.mutate({ conversationId, mode, language });
      channel = opened.channel;
      seq = 0;
      trpc.voice.onAudio.subscribe({ conversationId, channel }, { onData: ({ data }) => void heard.push(data), onError: () => undefined });
      return opened;
    },
    raw(payload: Uint8Array, number = seq) {
      ws.send(encodeFrame({ channel, seq: number, sent: at * FRAME_MS, payload }));
      seq = number + 1;
    },
    sound(ms: number, voiced: boolean) {
      for (let sent = 0; sent < ms; sent += FRAME_MS) {
        talk.raw(frameOf(voiced, at));
        at += 1;
      }
    },
    speech: (ms: number) => talk.sound(ms, true),
    silence: (ms: number) => talk.sound(ms, false),
    /** Says something that ends with a pause: the detector lets go of a voice only after a while. */
    say(ms = 600) {
      talk.speech(ms);
      talk.silence(1_500);
    },
    types: () => heard.map(({ type }) => type).filter((type) => type !== 'heartbeat'),
    count: (type: VoiceEvent['type']) => heard.filter((event) => event.type === type).length,
    spoken: () => heard.flatMap((event) => (event.type === 'sentence' ? [event.text.trim()] : [])),
    messages: async () => (await trpc.conversation.get.query({ conversationId })).messages,
    said: async () => (await talk.messages()).filter(({ author }) => author === 'person').map(({ text }) => text),
    /** Until the notice and the greeting have been spoken. */
    async welcomed() {
      await eventually(() => talk.count('ended')).toBe(2);
      // The last of it is played a moment after it was sent.
      await eventually(() => told.filter(({ type }) => type === 'message.heard').length).toBe(2);
    },
  };
  return talk;
}
