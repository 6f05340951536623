import type { Sentence } from '@ezri/domain';

/** What a mouth does, told to whoever gave it the words. */
export interface MouthListener {
  /** Milliseconds, by the clock that `pump` is told. */
  now(): number;
  /** Whether sound may go out now; asked before every frame. */
  may(): boolean;
  /** The first frame of a reply, or of the rest of it, is about to go out; then the first of each sentence. */
  begins(replyId: string): void;
  sentence(replyId: string, sentence: Sentence): void;
  frame(frame: Uint8Array): void;
  /** Runs the task, which may send many frames. */
  together(task: () => void): void;
  /** All frames of it that there are have gone out; and have been played. `heard`: how far, as far as anybody knows; null when only the browser does and has not said, or when there was nothing to be said aloud. */
  sent(replyId: string): void;
  played(replyId: string, heard: number | null): void;
  /** The engine failed: what is left of this reply is not spoken. After `sent`, if it had begun. */
  failed(replyId: string): void;
  crowded(): void;
}
