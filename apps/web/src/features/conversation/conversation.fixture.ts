import { newId, type Conversation, type ConversationSnapshot, type Message, type Safety } from '@ezri/contract';

export const STARTED_AT = 1_790_000_000_000;
export const CONVERSATION_ID = newId();

export const conversationOf = (parts: Partial<Conversation> = {}): Conversation => ({
  id: CONVERSATION_ID,
  avatarId: 'ezri',
  mode: 'text',
  title: 'New conversation',
  level: 0,
  messageCount: 0,
  startedAt: STARTED_AT,
  lastMessageAt: STARTED_AT,
  endedAt: null,
  durationMs: null,
  ...parts,
});

export const messageOf = (parts: Partial<Message> = {}): Message => ({
  id: newId(),
  conversationId: CONVERSATION_ID,
  ordinal: 1,
  author: 'person',
  text: 'hello',
  status: 'complete',
  inReplyTo: null,
  origin: null,
  standIn: false,
  heard: null,
  createdAt: STARTED_AT,
  ...parts,
});

/** The companion that is there when nothing is said about it. */
export const WRITER = { origin: 'scripted', standIn: false } as const;

export const HELP_LINE: Safety['resources'][number] = {
  id: 'test-line',
  name: 'Test Line',
  country: null,
  languages: ['en'],
  hours: 'Every day, all day',
  channels: [
    { kind: 'call', label: 'Call 123', href: 'tel:123' },
    { kind: 'text', label: 'Text 456', href: 'sms:456' },
    { kind: 'web', label: 'Write', href: 'https://line.example/' },
  ],
  verifiedAt: '2026-09-14',
  source: 'https://line.example/',
};

const PANELS = ['none', 'gentle', 'resources', 'lasting', 'emergency'] as const;

export const safetyOf = (level: Safety['level']): Safety => ({
  level,
  category: level === 0 ? null : 'other',
  panel: PANELS[level],
  resources: level === 0 ? [] : [HELP_LINE],
  emergency: level >= 3 ? { number: '112', label: 'Call 112' } : null,
  humanOffered: level >= 3,
  protocolVersion: '1.0.0',
});

export const snapshotOf = (parts: Partial<ConversationSnapshot> = {}): ConversationSnapshot => ({
  conversation: conversationOf(),
  messages: [],
  reply: null,
  waiting: [],
  safety: safetyOf(0),
  cursor: '9f2c01ab44d0.0',
  ...parts,
});
