import { deleteSuite } from './conversation.delete.suite.ts';
import { listSuite } from './conversation.list.suite.ts';
import { reminderSuite } from './conversation.reminder.suite.ts';
import type { Ground } from './kept.ts';

const embedded: Ground = { kind: 'the embedded database', open: () => Promise.resolve({}) };
listSuite(embedded);
deleteSuite(embedded);
reminderSuite(embedded);
