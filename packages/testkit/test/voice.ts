import { newId, VOICE_FRAME_BYTES, VOICE_FRAME_MS, type ConversationEvent, type VoiceEvent } from '@ezri/contract';
import { vi } from 'vitest';
import { collect, lastingClient, sceneOf, WAIT_MS, type SpokenName, type World } from '../src/index.ts';

/** After what was said: a pause that ends the turn. */
const PAUSE_MS = 1_500;

/** Somebody new who talks with Ezri, by Ezri's own socket. */
export async function talker(world: World) {
  using building = new DisposableStack();
  const { account } = await world.person();
  const client = building.use(await lastingClient(world, { email: account.email, password: world.password }));
  const { trpc, socket } = client;
  const conversationId = newId();
  await trpc.conversation.start.mutate({ avatarId: 'ezri', mode: 'voice', clientId: conversationId });
  const told = building.use(collect<ConversationEvent>((on) => trpc.conversation.onEvent.subscribe({ conversationId }, on)));
  await told.started;

  const frames: Uint8Array[] = [];
  const ask = async () => (await trpc.voice.open.mutate({ conversationId, mode: 'open', language: 'en' })).channel;
  const channel = await vi.waitUntil(
    async () => socket.openChannel(ask, { onFrame: ({ payload }) => void frames.push(payload), onGone: () => undefined }),
    { timeout: WAIT_MS },
  );
  const on = { conversationId, channel: channel.id };
  const events = building.use(collect<VoiceEvent>((handlers) => trpc.voice.onAudio.subscribe(on, handlers)));
  await events.started;
  const built = building.move();
  let sent = 0;
  return {
    account,
    trpc,
    conversationId,
    /** What is told on the channel, in the conversation, and the sound that came. */
    events,
    told,
    frames,
    /** Speaks, faster than anybody can, and then is quiet until the turn is over. The socket has room for two seconds, so an answer of the server is awaited after each. */
    async say(...parts: readonly (SpokenName | number)[]): Promise<void> {
      const pcm = sceneOf([...parts, PAUSE_MS]);
      for (let at = 0; at + VOICE_FRAME_BYTES <= pcm.length; at += VOICE_FRAME_BYTES) {
        channel.send(pcm.slice(at, at + VOICE_FRAME_BYTES), sent);
        sent += VOICE_FRAME_MS;
        if (sent % 1_000 === 0) await trpc.account.me.query();
      }
    },
    /** Until the notice and the greeting have been played, a moment after the last of them was sent. */
    async welcomed(): Promise<void> {
      await vi.waitFor(() => {
        if (told.of('message.heard').length < 2) throw new Error('Ezri is still speaking.');
      }, WAIT_MS);
    },
    messages: async () => (await trpc.conversation.get.query({ conversationId })).messages,
    [Symbol.dispose]: () => built.dispose(),
  };
}
