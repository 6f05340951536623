import { expect, test } from 'vitest';
import { block, found, read } from './read.ts';

const compose = read('compose.yaml');
const model = read('deploy/compose.model.yaml');
const haproxy = read('deploy/haproxy.cfg');
const services = block(compose, 'services:');
const names = found(services, /^ {2}(\w+):$/gm);
const node = block(compose, 'x-api: &api');
const seconds = (text: string, name: string) => Number(new RegExp(`${name}: (\\d+)s`).exec(text)?.[1]);
/** `name = 20_000` in milliseconds, out of a source. */
const constant = (file: string, name: string) => Number(new RegExp(`${name} = ([\\d_]+);`).exec(read(file))?.[1]?.replaceAll('_', ''));
const nodes = names.filter((name) => block(services, `  ${name}:`).includes('<<: *api'));

test('there are two nodes, and the parts that they need', () => {
  expect(nodes).toEqual(['api1', 'api2']);
  expect(names).toEqual([...nodes, 'proxy', 'postgres', 'valkey']);
});

test('every variable that a node is given is one that the server reads', () => {
  const given = found(block(node, '  environment:'), /^ {4}([A-Z_]+):/gm);
  const schema = /const Variables = z\.object\(\{\n(?<body>.*?)\n\}\);/s.exec(read('apps/server/src/env.ts'))?.groups?.['body'] ?? '';
  const known = found(schema, /^ {2}([A-Z_]+):/gm);
  expect(given).toContain('REDIS_URL');
  expect(given.filter((name) => !known.includes(name))).toEqual([]);
});

test('no secret has a value here: compose stops when one is not set', () => {
  const secrets = found(compose, /\$\{((?:JWT_SECRET|POSTGRES_PASSWORD|REDIS_PASSWORD|PUBLIC_URL)\w*:[^}]*)\}/g);
  const optional = 'JWT_SECRET_PREVIOUS:-';
  expect(secrets).toContain(optional);
  expect(secrets.length).toBeGreaterThanOrEqual(6);
  expect(secrets.filter((text) => text !== optional && !/^[A-Z_]+:\?set /.test(text))).toEqual([]);
});

test('every node is given the model and the engines of speech, by names that the server reads', () => {
  expect(found(block(model, 'services:'), /^ {2}(\w+):\n {4}<<: \*model$/gm)).toEqual(nodes);
  const known = ['model', 'speech'].flatMap((what) => found(read(`apps/server/src/${what}-variables.ts`), /^ {2}([A-Z_]+):/gm));
  expect(found(model, /^ {4}([A-Z_]+):/gm).toSorted()).toEqual(known.toSorted());
});

test('the example of .env names every variable of compose.yaml and compose.model.yaml', () => {
  const wanted = new Set(found(compose + model, /\$\{([A-Z_]+)/g));
  expect(new Set(found(read('deploy/compose.env.example'), /^#?([A-Z_]+)=/gm))).toEqual(wanted);
});

test('only the proxy is reached from outside, by default from this machine alone, and it is the one that nodes believe', () => {
  expect(names.filter((name) => block(services, `  ${name}:`).includes('ports:'))).toEqual(['proxy']);
  expect(block(services, '  proxy:')).toContain('${PUBLISH:-127.0.0.1:8080}:8080');
  expect(found(haproxy, /^ {2}bind :(\d+)$/gm)).toEqual(['8080']);
  expect(node).not.toContain('ports:');
  expect(node).toContain("TRUST_PROXY: '1'");
  expect(node).toContain('networks: [inside]');
});

test('a node that is stopped gets longer than it takes for itself', () => {
  expect(seconds(node, 'stop_grace_period') * 1_000).toBeGreaterThan(constant('apps/server/src/main.ts', 'STOP_MS'));
});

test('commits are on the disk before they are acknowledged, and Valkey neither writes nor forgets', () => {
  const postgres = block(services, '  postgres:');
  expect(postgres).toContain('- synchronous_commit=on');
  expect(postgres).toMatch(/idle_in_transaction_session_timeout=\d+s/);
  expect(postgres).not.toContain('fsync');
  const valkey = block(services, '  valkey:').replaceAll(/\s+- /g, ' ');
  for (const setting of ["--save ''", "--appendonly 'no'", '--maxmemory-policy noeviction', '--requirepass ${REDIS_PASSWORD:?']) {
    expect(valkey).toContain(setting);
  }
  expect(Number(/^ *- max_connections=(\d+)/m.exec(postgres)?.[1])).toBeGreaterThan(
    (constant('packages/store/src/database/postgres.ts', 'POOL_MAX') + 1) * nodes.length,
  );
});
