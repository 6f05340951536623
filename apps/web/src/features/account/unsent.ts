/** The keys under which this tab keeps what the server does not have yet: messages, and calls for help. */
const OUTBOX = 'ezri.outbox.';
const CALL = 'ezri.needHelp.';

const lengthOf = (json: string | null): number => {
  try {
    const list: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(list) ? list.length : 0;
  } catch {
    return 0;
  }
};

/** How many messages and calls for help would be lost if this tab forgot everything now. */
export function unsentIn(storage: Pick<Storage, 'getItem' | 'key' | 'length'>): number {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  const messages = keys.filter((key) => key.startsWith(OUTBOX)).reduce((sum, key) => sum + lengthOf(storage.getItem(key)), 0);
  return messages + keys.filter((key) => key.startsWith(CALL)).length;
}
