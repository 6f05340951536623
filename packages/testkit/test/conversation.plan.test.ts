import { PLAN_LINE_MAX, PLAN_LINES_MAX, SafetyPlan, type PlanSections } from '@ezri/contract';
import { afterAll, expect, test } from 'vitest';
import { createWorld, refused, type Client } from '../src/index.ts';

const world = await createWorld();
afterAll(async () => world[Symbol.asyncDispose]());

const EMPTY: PlanSections = { warningSigns: [], coping: [], places: [], people: [], professionals: [], surroundings: [] };
const read = async ({ trpc }: Client) => trpc.conversation.safetyPlan.query();
const save = async ({ trpc }: Client, expectedVersion: number, sections: Partial<PlanSections>) =>
  trpc.conversation.saveSafetyPlan.mutate({ expectedVersion, sections: { ...EMPTY, ...sections } });

test('a plan begins empty, is kept as it was written, and is the same on every device', async () => {
  const person = await world.person();
  const phone = await person.anotherDevice();
  expect(await read(person)).toEqual({ version: 0, updatedAt: null, sections: EMPTY });
  const saved = await save(person, 0, { coping: [' A cold shower ', 'The long way round the park'], people: ['Ana: 555 0100'] });
  expect(SafetyPlan.parse(saved)).toStrictEqual(saved);
  expect(saved).toMatchObject({
    version: 1,
    sections: { ...EMPTY, coping: ['A cold shower', 'The long way round the park'], people: ['Ana: 555 0100'] },
  });
  expect(await read(phone)).toEqual(saved);
});

test('of two devices that write at once one is told, and nothing of the other is lost', async () => {
  const person = await world.person();
  const phone = await person.anotherDevice();
  await save(person, 0, { coping: ['Tea'] });
  const results = await Promise.allSettled([save(person, 1, { coping: ['Tea', 'Music'] }), save(phone, 1, { coping: ['Tea', 'A walk'] })]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const now = await read(person);
  expect(now.version).toBe(2);
  expect(now.sections.coping).toHaveLength(2);
  for (const stale of [0, 1, 7])
    expect(await refused(save(phone, stale, { coping: ['Something else'] }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'conversation.planChanged',
      details: { version: 2 },
    });
  expect(await read(person)).toEqual(now);
});

test('the same call made again, after an answer that was lost, changes nothing and gets the same answer', async () => {
  const person = await world.person();
  const first = await save(person, 0, { places: ['The library'] });
  expect(await save(person, 0, { places: ['The library'] })).toEqual(first);
  const second = await save(person, 1, { places: [] });
  expect(await save(person, 1, { places: [] })).toEqual(second);
  expect(second.version).toBe(2);
});

test('a plan is nobody else’s to see or to change', async () => {
  const [person, stranger] = [await world.person(), await world.person()];
  const mine = await save(person, 0, { people: ['My sister'] });
  expect(await read(stranger)).toMatchObject({ version: 0, sections: EMPTY });
  await save(stranger, 0, { people: ['Nobody'] });
  expect(await read(person)).toEqual(mine);
});

test.each([
  ['too many lines', { coping: Array.from({ length: PLAN_LINES_MAX + 1 }, (_, at) => `Line ${at}`) }],
  ['a line that is too long', { coping: ['x'.repeat(PLAN_LINE_MAX + 1)] }],
  ['a line of nothing', { coping: ['  '] }],
] as const)('%s is refused, and nothing is kept', async (_, sections) => {
  const person = await world.person();
  expect(await refused(save(person, 0, { coping: [...sections.coping] }))).toMatchObject({ code: 'BAD_REQUEST', reason: 'input.invalid' });
  expect((await read(person)).version).toBe(0);
});
