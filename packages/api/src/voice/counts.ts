/** What was not taken, or not kept, each under its name. */
export interface VoiceDrops {
  /** Payloads: none, half a sample, the head of a file, more than `FRAME_BYTES_MAX`. */
  empty: number;
  halfSample: number;
  wavHeader: number;
  tooLong: number;
  /** Sound for a server that does not hear. */
  unasked: number;
  /** Frames of Ezri's that the client's line had no room for. */
  slowLine: number;
  /** Something to say, beyond `UTTERANCES_MAX`. */
  utterances: number;
  /** Words whose conversation is gone, or that could not be sent for `SAY_WITHIN_MS`; pieces whose words did not come before the end of a session. */
  words: number;
}

const noDrops = (): VoiceDrops => ({
  empty: 0,
  halfSample: 0,
  wavHeader: 0,
  tooLong: 0,
  unasked: 0,
  slowLine: 0,
  utterances: 0,
  words: 0,
});

/** What one node has counted since its start. */
export interface VoiceCounts {
  readonly drops: VoiceDrops;
  /** What became of Ezri's voice when somebody spoke: it paused, went on after a false interruption, or was ended by words, before or after its first sound. */
  readonly voice: { paused: number; resumed: number; flushed: number; takenBack: number };
  /** Turns that were sent, and those in which no words were found. */
  readonly turns: { said: number; unheard: number };
  /** Failures of the engines. */
  readonly faults: { hearing: number; speaking: number };
}

export const noCounts = (): VoiceCounts => ({
  drops: noDrops(),
  voice: { paused: 0, resumed: 0, flushed: 0, takenBack: 0 },
  turns: { said: 0, unheard: 0 },
  faults: { hearing: 0, speaking: 0 },
});
