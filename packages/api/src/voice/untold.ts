import type { VoiceEvent } from '@ezri/contract';

/** What a person has to know and was not told, because no line was there or nobody followed it any more: of each fault one. Everything else is old by the time that there is another line. */
export class Untold {
  readonly #faults = new Map<string, VoiceEvent>();

  keep(events: readonly VoiceEvent[]): void {
    for (const event of events) {
      if (event.type === 'unheard') this.#faults.set(event.type, event);
      if (event.type === 'failed') this.#faults.set(event.engine, event);
    }
  }

  /** All of it; it is kept no longer. */
  take(): VoiceEvent[] {
    const faults = [...this.#faults.values()];
    this.#faults.clear();
    return faults;
  }
}
