/** What of `localStorage` or `sessionStorage` is used. Any method may throw (full, or forbidden by the browser). */
export interface KeyValue {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What is stored under `key`, or `null` when there is nothing, it is not JSON, or the browser does not let us look. */
export function readJson(storage: KeyValue, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Stores `value`, or removes the key when it is an empty list. `false`: it could not be stored and lives in memory only. */
export function writeList(storage: KeyValue, key: string, value: readonly unknown[]): boolean {
  try {
    if (value.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** A stored list, one entry at a time: those that do not have string fields `names` are left out. */
export function readList<Name extends string>(storage: KeyValue, key: string, names: readonly Name[]): Record<Name, string>[] {
  const stored = readJson(storage, key);
  if (!Array.isArray(stored)) return [];
  return stored.filter((entry): entry is Record<Name, string> => {
    const value: unknown = entry;
    return (
      typeof value === 'object' &&
      value !== null &&
      names.every((name) => name in value && typeof Object.getOwnPropertyDescriptor(value, name)?.value === 'string')
    );
  });
}
