import { pino, type DestinationStream, type Logger } from 'pino';

/** Everything a log line may hold. Whatever else is passed is left out: a new field is a decision, and what people say is never one. */
const FIELDS = new Set([
  'fault',
  'faults',
  'faultId',
  'sqlState',
  'trace',
  'path',
  'type',
  'reason',
  'method',
  'route',
  'status',
  'ms',
  'count',
  'port',
  'topic',
  'after',
  'head',
  'attempt',
  'kind',
  'signal',
  'folder',
]);

/** The process's log: JSON lines with the fields above. `level` as pino names them. */
export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      formatters: { log: (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => FIELDS.has(name))) },
      // pino puts an error's own message into the line when it is given one as it is.
      serializers: { err: () => undefined },
    },
    destination ?? pino.destination(1),
  );
