import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as account from './account.ts';
import * as admin from './admin.ts';
import * as conversation from './conversation.ts';
import * as crisis from './crisis.ts';
import * as cursor from './cursor.ts';
import * as errors from './errors.ts';
import * as memory from './memory.ts';
import * as language from './language.ts';
import * as notifications from './notifications.ts';
import * as safety from './safety.ts';
import * as safetyPlan from './safety-plan.ts';
import * as session from './session.ts';
import { CONTRACT_VERSION } from './version.ts';
import * as voice from './voice.ts';

const NOUNS = { account, admin, conversation, crisis, cursor, errors, language, memory, notifications, safety, safetyPlan, session, voice };

/**
 * The wire of each version, by noun. When this fails you have changed what clients send or get: if an older client would not understand it,
 * raise CONTRACT_VERSION and add a row; if it would (a new optional field, a new procedure), put the new hash in.
 */
const WIRE: Record<number, Partial<Record<keyof typeof NOUNS, string>>> = {
  1: {
    account: 'c7a663252fa5594e',
    admin: 'e7c28621dec629aa',
    conversation: '5a7cd64e18f656dd',
    crisis: '158133571990e266',
    cursor: 'a684a3bee391854c',
    errors: 'cd9dcb5fb9d0cd8c',
    language: '1e1dd45c0f3b6392',
    memory: '5c878edf2f2674b5',
    notifications: '555a4ea7f40f7204',
    safety: 'cc38baffedb56542',
    safetyPlan: 'a676936840bacf41',
    session: 'dceae584cd6ad54e',
  },
  2: {
    account: 'c7a663252fa5594e',
    admin: 'ec8b475651b7cea4',
    conversation: 'de6a322ac8f57750',
    crisis: '158133571990e266',
    cursor: 'a684a3bee391854c',
    errors: 'a09d629910c1591d',
    language: '1e1dd45c0f3b6392',
    memory: '5c878edf2f2674b5',
    notifications: '555a4ea7f40f7204',
    safety: 'cc38baffedb56542',
    safetyPlan: 'a676936840bacf41',
    session: 'dceae584cd6ad54e',
    voice: 'b37d2b812c891809',
  },
};

function hashOf(noun: object): string {
  const schemas = Object.entries(noun)
    .filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })]);
  const refusals = 'REFUSALS' in noun ? Object.entries(errors.REFUSALS).map(([reason, { code }]) => [reason, code]) : [];
  return createHash('sha256')
    .update(JSON.stringify([schemas, refusals]))
    .digest('hex')
    .slice(0, 16);
}

describe('the wire', () => {
  it.each(Object.keys(NOUNS) as (keyof typeof NOUNS)[])('has not changed by accident: %s', (noun) => {
    expect(hashOf(NOUNS[noun]), `see the comment above WIRE`).toBe(WIRE[CONTRACT_VERSION]?.[noun]);
  });

  it('notices a changed field, a new field and a new refusal', () => {
    const before = { View: z.object({ id: z.string() }) };
    expect(hashOf({ View: z.object({ id: z.number() }) })).not.toBe(hashOf(before));
    expect(hashOf({ View: z.object({ id: z.string(), name: z.string() }) })).not.toBe(hashOf(before));
    expect(hashOf({ ...before, REFUSALS: errors.REFUSALS })).not.toBe(hashOf(before));
  });
});
