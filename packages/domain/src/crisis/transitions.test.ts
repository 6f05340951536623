import { AlertStatus, type Role } from '@ezri/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acknowledgeWithinMs } from './timers.ts';
import { allowedSteps, onNewRisk, step, STEPS, type AlertState, type Step, type StepResult } from './transitions.ts';

const ME = 'me';
const THEM = 'them';
const STATUSES = AlertStatus.options;
type Status = (typeof STATUSES)[number];
type Who = 'owner' | 'another' | 'supervisor' | 'person';

/** ok, or the refusal, for the one who has it (or would take it), another member of staff, a supervisor, and somebody who is no staff at all. */
const none = 'crisis.notOwner';
const no = 'crisis.transitionForbidden';
const taken = 'crisis.alreadyAssigned';
type Wanted = Status | typeof none | typeof no | typeof taken;

const EXPECTED: Record<Step, Record<Status, Record<Exclude<Who, 'person'>, Wanted>>> = {
  acknowledge: {
    triggered: { owner: 'acknowledged', another: 'acknowledged', supervisor: 'acknowledged' },
    reopened: { owner: 'acknowledged', another: 'acknowledged', supervisor: 'acknowledged' },
    acknowledged: { owner: 'acknowledged', another: taken, supervisor: taken },
    in_progress: { owner: 'in_progress', another: taken, supervisor: taken },
    resolved: { owner: no, another: no, supervisor: no },
  },
  assign: {
    triggered: { owner: 'in_progress', another: 'in_progress', supervisor: 'in_progress' },
    reopened: { owner: 'in_progress', another: 'in_progress', supervisor: 'in_progress' },
    acknowledged: { owner: 'in_progress', another: taken, supervisor: 'in_progress' },
    in_progress: { owner: no, another: taken, supervisor: 'in_progress' },
    resolved: { owner: no, another: no, supervisor: no },
  },
  release: {
    triggered: { owner: no, another: no, supervisor: no },
    reopened: { owner: no, another: no, supervisor: no },
    acknowledged: { owner: 'triggered', another: none, supervisor: 'triggered' },
    in_progress: { owner: 'triggered', another: none, supervisor: 'triggered' },
    resolved: { owner: no, another: no, supervisor: no },
  },
  escalate: {
    triggered: { owner: 'triggered', another: 'triggered', supervisor: 'triggered' },
    reopened: { owner: 'reopened', another: 'reopened', supervisor: 'reopened' },
    acknowledged: { owner: 'acknowledged', another: 'acknowledged', supervisor: 'acknowledged' },
    in_progress: { owner: 'in_progress', another: 'in_progress', supervisor: 'in_progress' },
    resolved: { owner: no, another: no, supervisor: no },
  },
  note: {
    triggered: { owner: 'triggered', another: 'triggered', supervisor: 'triggered' },
    reopened: { owner: 'reopened', another: 'reopened', supervisor: 'reopened' },
    acknowledged: { owner: 'acknowledged', another: 'acknowledged', supervisor: 'acknowledged' },
    in_progress: { owner: 'in_progress', another: 'in_progress', supervisor: 'in_progress' },
    resolved: { owner: 'resolved', another: 'resolved', supervisor: 'resolved' },
  },
  resolve: {
    triggered: { owner: none, another: none, supervisor: none },
    reopened: { owner: none, another: none, supervisor: none },
    acknowledged: { owner: 'resolved', another: none, supervisor: 'resolved' },
    in_progress: { owner: 'resolved', another: none, supervisor: 'resolved' },
    resolved: { owner: no, another: no, supervisor: no },
  },
  reopen: {
    triggered: { owner: no, another: no, supervisor: no },
    reopened: { owner: no, another: no, supervisor: no },
    acknowledged: { owner: no, another: no, supervisor: no },
    in_progress: { owner: no, another: no, supervisor: no },
    resolved: { owner: 'reopened', another: 'reopened', supervisor: 'reopened' },
  },
};

const ROLES: Record<Who, Role> = { owner: 'admin', another: 'admin', supervisor: 'super', person: 'user' };
const holds = (status: Status): boolean => status === 'acknowledged' || status === 'in_progress' || status === 'resolved';
const stateFor = (status: Status, who: Who): AlertState => ({
  version: 7,
  status,
  assigneeId: holds(status) ? (who === 'owner' ? ME : THEM) : null,
  level: 3,
  escalation: 1,
});
const outcome = (result: StepResult): string => (result.ok ? result.next.status : result.reason);

const ROWS = STEPS.flatMap((name) =>
  STATUSES.flatMap((status) => (['owner', 'another', 'supervisor'] as const).map((who) => [name, status, who, EXPECTED[name][status][who]] as const)),
);

describe('the whole table', () => {
  test.each(ROWS)('%s on %s by %s → %s', (name, status, who, wanted) => {
    const state = stateFor(status, who);
    const result = step(state, { step: name, actor: { id: ME, role: ROLES[who] }, expectedVersion: 7 });
    expect(outcome(result)).toBe(wanted);
    if (!result.ok) return;
    expect(result.next.version).toBe(8);
    expect(result.next.level).toBe(3);
    expect(result.next.escalation).toBe(name === 'escalate' ? 2 : 1);
    const assignee = {
      acknowledge: ME,
      assign: ME,
      release: null,
      reopen: null,
      escalate: state.assigneeId,
      note: state.assigneeId,
      resolve: state.assigneeId,
    }[name];
    expect(result.next.assigneeId).toBe(assignee);
    expect(result.kind).toBe(
      {
        acknowledge: 'acknowledged',
        assign: 'assigned',
        release: 'released',
        escalate: 'escalated',
        note: 'noted',
        resolve: 'resolved',
        reopen: 'reopened',
      }[name],
    );
  });

  test.each(STEPS.flatMap((name) => STATUSES.map((status) => [name, status] as const)))(
    '%s on %s is not for people who are no staff',
    (name, status) => {
      expect(step(stateFor(status, 'another'), { step: name, actor: { id: ME, role: 'user' }, expectedVersion: 7 })).toEqual({
        ok: false,
        reason: 'crisis.notOwner',
      });
    },
  );
});

describe('races', () => {
  test('the loser learns that somebody has it, not that the version is old', () => {
    const start: AlertState = { version: 1, status: 'triggered', assigneeId: null, level: 4, escalation: 0 };
    const won = step(start, { step: 'assign', actor: { id: ME, role: 'admin' }, expectedVersion: 1 });
    if (!won.ok) throw new Error('the first one takes it');
    expect(step(won.next, { step: 'assign', actor: { id: THEM, role: 'admin' }, expectedVersion: 1 })).toEqual({
      ok: false,
      reason: 'crisis.alreadyAssigned',
    });
    expect(step(won.next, { step: 'assign', actor: { id: ME, role: 'admin' }, expectedVersion: 1 })).toEqual({ ok: false, reason: 'crisis.changed' });
  });

  test('the owner hands over, and the new owner is the owner', () => {
    const mine: AlertState = { version: 3, status: 'in_progress', assigneeId: ME, level: 3, escalation: 0 };
    const handed = step(mine, { step: 'assign', actor: { id: ME, role: 'admin' }, expectedVersion: 3, assigneeId: THEM });
    if (!handed.ok) throw new Error('an owner may hand over');
    expect(handed.next.assigneeId).toBe(THEM);
    expect(step(handed.next, { step: 'resolve', actor: { id: ME, role: 'admin' }, expectedVersion: 4 })).toEqual({
      ok: false,
      reason: 'crisis.notOwner',
    });
    expect(step(handed.next, { step: 'resolve', actor: { id: THEM, role: 'admin' }, expectedVersion: 4 }).ok).toBe(true);
  });
});

const arbitraryState = fc.record({
  version: fc.integer({ min: 1, max: 1000 }),
  status: fc.constantFrom(...STATUSES),
  assigneeId: fc.constantFrom(null, ME, THEM),
  level: fc.constantFrom(0, 1, 2, 3, 4 as const),
  escalation: fc.nat({ max: 5 }),
});
const arbitraryInput = fc.record({
  step: fc.constantFrom(...STEPS),
  actor: fc.record({ id: fc.constantFrom(ME, THEM, 'third'), role: fc.constantFrom('user', 'admin', 'super' as const) }),
  assigneeId: fc.constantFrom(ME, THEM, 'third'),
  stale: fc.boolean(),
});

describe('always', () => {
  test('a success is one version on, a stale version never succeeds, resolved is only left by reopening, and nothing is changed in place', () => {
    fc.assert(
      fc.property(arbitraryState, arbitraryInput, (state, { stale, ...input }) => {
        const before = structuredClone(state);
        const result = step(state, { ...input, expectedVersion: stale ? state.version - 1 : state.version });
        expect(state).toEqual(before);
        if (!result.ok) return;
        expect(stale).toBe(false);
        expect(input.actor.role).not.toBe('user');
        expect(result.next.version).toBe(state.version + 1);
        expect(result.next.level).toBe(state.level);
        expect(state.status !== 'resolved' || input.step === 'reopen' || input.step === 'note').toBe(true);
        const takes = ['acknowledge', 'assign'].includes(input.step);
        expect(takes).toBe(takes && result.next.assigneeId !== null);
      }),
      { numRuns: 2000 },
    );
  });

  test('what the screens offer is what the rules allow', () => {
    fc.assert(
      fc.property(arbitraryState, fc.constantFrom('admin', 'super', 'user' as const), (state, role) => {
        const actor = { id: ME, role };
        const offered = allowedSteps(state, actor);
        for (const name of STEPS) {
          const attempts = [ME, THEM].map((assigneeId) => step(state, { step: name, actor, expectedVersion: state.version, assigneeId }).ok);
          const alone = step(state, { step: name, actor, expectedVersion: state.version }).ok;
          expect(offered.includes(name) ? attempts.some(Boolean) : !alone).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('new risk raises and never lowers', () => {
    fc.assert(
      fc.property(arbitraryState, fc.constantFrom(0, 1, 2, 3, 4 as const), (state, level) => {
        const { next, kind } = onNewRisk(state, level);
        expect(kind).toBe(level > state.level ? 'severityRaised' : 'appended');
        expect(next).toEqual({ ...state, version: state.version + 1, level: Math.max(level, state.level) });
      }),
    );
  });
});

test('whoever has an alert can acknowledge that it rose, and keeps it as far as it was', () => {
  const mine: AlertState = { version: 3, status: 'in_progress', assigneeId: ME, level: 2, escalation: 0 };
  const { next: risen } = onNewRisk(mine, 4);
  const input = { step: 'acknowledge', expectedVersion: 4 } as const;
  expect(step(risen, { ...input, actor: { id: ME, role: 'admin' } })).toEqual({ ok: true, next: { ...risen, version: 5 }, kind: 'acknowledged' });
  expect(step(risen, { ...input, actor: { id: THEM, role: 'super' } })).toEqual({ ok: false, reason: 'crisis.alreadyAssigned' });
});

test('the higher the level, the less time there is', () => {
  expect(([1, 2, 3, 4] as const).map((level) => acknowledgeWithinMs(level) / 1000)).toEqual([3600, 900, 300, 60]);
});
