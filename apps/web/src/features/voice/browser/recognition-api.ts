/** What a browser's own speech recognition looks like, as far as it is used. The DOM's types have none of it. */
export interface RecognitionResult {
  readonly isFinal: boolean;
  readonly length: number;
  readonly [index: number]: { readonly transcript: string };
}

export interface RecognitionEvent extends Event {
  readonly resultIndex: number;
  readonly results: ArrayLike<RecognitionResult>;
}

export interface RecognitionErrorEvent extends Event {
  readonly error: string;
}

export interface RecognitionEvents {
  result: RecognitionEvent;
  error: RecognitionErrorEvent;
  speechstart: Event;
  speechend: Event;
  end: Event;
}

export interface RecognitionApi {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  start(): void;
  /** What was heard so far still becomes words. */
  stop(): void;
  abort(): void;
  addEventListener<Name extends keyof RecognitionEvents>(
    name: Name,
    listener: (event: RecognitionEvents[Name]) => void,
    options?: { signal: AbortSignal },
  ): void;
}

export type RecognitionClass = new () => RecognitionApi;

/** The browser's own, under its name or with the prefix that most still have; null where there is none. */
export function recognitionClass(scope: object = globalThis): RecognitionClass | null {
  const found = scope as { SpeechRecognition?: RecognitionClass; webkitSpeechRecognition?: RecognitionClass };
  return found.SpeechRecognition ?? found.webkitSpeechRecognition ?? null;
}
