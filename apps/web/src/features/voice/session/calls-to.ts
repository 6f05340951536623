import type { Id } from '@ezri/contract';
import type { Client } from '../../../wire/trpc.ts';
import type { VoiceCalls } from './calls.ts';

export const callsTo = (
  { voice }: Client,
  { connection, openChannel }: Pick<VoiceCalls, 'connection' | 'openChannel'>,
  conversationId: Id,
): VoiceCalls => ({
  connection,
  openChannel,
  engines: async () => voice.engines.query(),
  open: async (mode, language) => voice.open.mutate({ conversationId, mode, language }),
  follow(channel, { onEvent, onOver }) {
    const subscription = voice.onAudio.subscribe(
      { conversationId, channel },
      { onData: ({ data }) => onEvent(data), onError: onOver, onComplete: onOver },
    );
    return () => subscription.unsubscribe();
  },
  commit: async (channel) => voice.commit.mutate({ conversationId, channel }),
  interrupt: async (channel) => voice.interrupt.mutate({ conversationId, channel }),
  played: async (replyId, chars) => voice.played.mutate({ conversationId, replyId, chars }),
  close: async (channel) => voice.close.mutate({ conversationId, channel }),
});
