import type { KeyValue } from '../src/storage.ts';

export interface MemoryStorage extends KeyValue {
  readonly values: Map<string, string>;
  /** Every write throws, as when the quota is used up. */
  full: boolean;
}

export function createMemoryStorage(): MemoryStorage {
  const values = new Map<string, string>();
  return {
    values,
    full: false,
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (this.full) throw new Error('QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
  };
}
