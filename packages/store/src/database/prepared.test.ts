import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PREPARED_MAX, PreparedStatements } from './prepared.ts';

let pglite: PGlite;
let statements: PreparedStatements;
beforeAll(async () => {
  pglite = await PGlite.create();
  await pglite.exec('create table thing (id int primary key, name text not null)');
  statements = new PreparedStatements(pglite);
});
afterAll(async () => pglite.close());

const kept = async () => (await pglite.query<{ count: number }>('select count(*)::int as count from pg_prepared_statements')).rows[0]?.count;

test.each([
  ['nothing', 'select 1 as one where false', []],
  ['numbers', 'select $1::int4 as a, $2::int8 as b, $3::float8 as c, $4::numeric as d', [1, 2 ** 40, 1.5, '12.50']],
  ['texts', 'select $1::text as a, $2::text as b, $3::uuid as c', ['\'"\\ñ💚', '', '0198c0de-0000-7000-8000-000000000001']],
  ['null and truth', 'select $1::text as a, $2::bool as b, $3::bool as c', [null, true, false]],
  ['lists', 'select $1::text[] as a, $2::int4[] as b, $3::text[] as c', [['a"b', 'c,d', '', null], [1, 2], []]],
  ['bytes', 'select $1::bytea as a, $2::bytea as b', [new Uint8Array([0, 39, 92, 255]), new Uint8Array()]],
  ['a long text', 'select $1::text as a', ['ñ💚"\\'.repeat(20_000)]],
  ['json', 'select $1::json as a, $2::jsonb as b', [{ a: [1, 'x"'] }, [null]]],
  ['times', 'select $1::timestamptz as a', ['2026-11-27T10:00:00.123Z']],
  ['columns of one name', 'select 1 as a, 2 as a', []],
])('answers %s as PGlite does, the second time too', async (_, text, params) => {
  for (const rowMode of ['object', 'array', 'object'] as const)
    expect(await statements.query(text, params, { rowMode })).toEqual(await pglite.query(text, params, { rowMode }));
});

test('half a letter is written as one that nobody knows; what has no JSON is refused', async () => {
  expect((await statements.query('select $1::text as a', ['é\udc00'])).rows).toEqual([{ a: 'é\ufffd' }]);
  await expect(statements.query('select $1::json as a', [() => 1])).rejects.toThrow(TypeError);
  expect((await statements.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('says how many rows were written', async () => {
  const results = await statements.query('insert into thing select n, $1::text from generate_series(1, 3) n', ['x']);
  expect(results).toMatchObject({ affectedRows: 3, command: 'INSERT', rowCount: 3, rows: [] });
});

test('an error is PGlite’s, with its code, and the next statement runs', async () => {
  const insert = async () => statements.query('insert into thing values ($1::int, $2::text)', [100, 'x']);
  await insert();
  await expect(insert()).rejects.toMatchObject({ code: '23505', constraint: 'thing_pkey' });
  await expect(statements.query('select nonsense')).rejects.toMatchObject({ code: '42703' });
  expect((await statements.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('several go in one message, each with a result of its own; behind one that fails nothing is run', async () => {
  await pglite.exec('create table several (n int primary key)');
  const insert = (n: number) => ({ text: 'insert into several values ($1::int)', params: [n] });
  const all = { text: 'select n from several order by n' };
  for (const at of [1, 2]) {
    const results = await statements.run([{ text: 'begin' }, insert(at), { text: 'select 1 as none where false' }, all, { text: 'commit' }]);
    expect(results.map(({ command }) => command)).toEqual(['BEGIN', 'INSERT', 'SELECT', 'SELECT', 'COMMIT']);
    expect(results.map(({ rows }) => rows)).toEqual([[], [], [], [1, 2].slice(0, at).map((n) => ({ n })), []]);
  }
  await expect(statements.run([insert(3), insert(1), insert(4)])).rejects.toMatchObject({ code: '23505' });
  expect((await statements.query(all.text)).rows).toEqual([{ n: 1 }, { n: 2 }]);
});

test('a statement whose table has changed fails once and is then prepared anew', async () => {
  await pglite.exec('create table changing (a int)');
  const all = async () => statements.query('select * from changing');
  await all();
  await pglite.exec('alter table changing add column b int');
  await expect(all()).rejects.toMatchObject({ code: '0A000' });
  expect((await all()).fields.map(({ name }) => name)).toEqual(['a', 'b']);
  const together = async () => statements.run([{ text: 'begin' }, { text: 'select * from changing' }, { text: 'rollback' }]);
  await pglite.exec('alter table changing add column c int');
  await expect(together()).rejects.toMatchObject({ code: '0A000' });
  await pglite.exec('rollback');
  expect((await together())[1]?.fields.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

test('a statement that comes twice at once is prepared once', async () => {
  const twice = async () => statements.query('select 7 as seven');
  await Promise.all([twice(), twice()]);
  const { rows } = await pglite.query(`select count(*)::int as count from pg_prepared_statements where statement like '%seven'`);
  expect(rows).toEqual([{ count: 1 }]);
});

test('keeps no more than its bound, and those that are used', async () => {
  const often = async () => statements.query('select $1::text as often', ['x']);
  for (let n = 0; n < PREPARED_MAX + 50; n += 1) {
    await often();
    await statements.query(`select ${n} as n`);
  }
  expect(await kept()).toBe(PREPARED_MAX);
  const { rows } = await pglite.query(`select count(*)::int as count from pg_prepared_statements where statement like '%often%'`);
  expect(rows).toEqual([{ count: 1 }]);
});
