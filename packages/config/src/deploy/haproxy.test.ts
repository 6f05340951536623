import { expect, test } from 'vitest';
import { block, found, read } from './read.ts';

const haproxy = read('deploy/haproxy.cfg');
const limits = read('packages/api/src/limits.ts');
const calls = block(haproxy, 'backend calls');
const pages = block(haproxy, 'backend pages');
const entrance = block(haproxy, 'frontend entrance');
const limit = (name: string) => Number(new RegExp(`${name} = ([\\d_]+)`).exec(limits)?.[1]?.replaceAll('_', ''));
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000 };
const ms = (text: string, setting: string): number => {
  const [, amount, unit = ''] = new RegExp(`\\b${setting} (\\d+)(ms|s)\\b`).exec(text) ?? [];
  return Number(amount) * (UNITS[unit] ?? Number.NaN);
};

test.each([
  ['calls', calls],
  ['pages', pages],
])('the servers of %s are the nodes of compose.yaml, where they listen', (_name, backend) => {
  const nodes = found(read('compose.yaml'), /^ {2}(\w+):\n {4}<<: \*api$/gm);
  const port = found(read('Dockerfile'), /^EXPOSE (\d+)$/gm).at(-1);
  expect(nodes.length).toBeGreaterThan(1);
  expect(found(backend, /^ {2}server (.*)$/gm)).toEqual(nodes.map((name) => `${name} ${name}:${port}`));
});

test('nodes are asked at addresses that they have, in words that they use', () => {
  const health = read('packages/api/src/http/health.ts');
  for (const path of found(haproxy, /option httpchk GET (\S+)/g)) expect(health).toContain(`app.get('${path}'`);
  const words = found(calls, /\\"status\\":\\"\(([\w|.]+)\)\\"/g).flatMap((text) => text.replaceAll('.', ' ').split('|'));
  expect(words).toEqual(['ready', 'draining', 'event loop blocked', 'database busy']);
  for (const word of words) expect(health).toContain(`'${word}'`);
});

test('a draining node keeps its sockets, a node that is down loses them at once', () => {
  expect(calls).toContain('http-check expect status 200 error-status L7OKC');
  expect(calls).toContain('on-marked-down shutdown-sessions');
  expect(pages).not.toContain('shutdown-sessions');
});

test('the proxy has noticed that a node is draining before the node asks anybody to move', () => {
  expect(ms(calls, 'inter') + ms(calls, 'fastinter')).toBeLessThan(limit('DRAIN_NOTICE_MS'));
});

test('a node that waits for its database can still say so', () => {
  const [wait = ''] = found(read('packages/api/src/http/health.ts'), /PING_MAX_MS = ([\d_]+);/g);
  expect(ms(haproxy, 'timeout check')).toBeGreaterThan(Number(wait.replaceAll('_', '')));
});

test('WebSockets live through the silence between two pings, and go to the node with the fewest', () => {
  expect(ms(haproxy, 'timeout tunnel')).toBeGreaterThan(limit('SOCKET_PING_MS') + limit('SOCKET_PONG_MS'));
  expect(calls).toContain('balance leastconn');
});

test('the proxy gives up an idle connection before the node does, and a request after it', () => {
  expect(ms(haproxy, 'timeout http-keep-alive')).toBeLessThan(limit('KEEP_ALIVE_MS'));
  expect(ms(haproxy, 'timeout server')).toBeGreaterThan(limit('REQUEST_MS'));
});

test('the address of the caller is the one that the proxy saw', () => {
  expect(entrance).toMatch(/^ {2}http-request set-header X-Forwarded-For %\[src\]$/m);
  expect(haproxy).not.toMatch(/option forwardfor|add-header X-Forwarded-For/);
  for (const name of ['Forwarded', 'X-Real-IP', 'X-Forwarded-Host']) expect(entrance).toContain(`http-request del-header ${name}\n`);
});

test('what nodes say about themselves stays inside', () => {
  const [pattern = 'none'] = found(entrance, /acl inside .* -m reg (\S+)$/gm);
  for (const path of ['/metrics', '/metrics/', '/readyz']) expect(path).toMatch(new RegExp(pattern));
  for (const path of ['/', '/healthz', '/trpc', '/metricsx']) expect(path).not.toMatch(new RegExp(pattern));
  expect(read('packages/api/src/http/serve-metrics.ts')).toContain("app.get('/metrics'");
  expect(entrance).toMatch(/http-request return status 404 .* if inside$/m);
});

test('nothing that says who asked for what is logged', () => {
  const [format = ''] = found(haproxy, /log-format "(.*)"/g);
  expect(format).toContain('%HPO');
  expect(format).not.toMatch(/%(ci|HU|HQ|r|HP\b|hr|\{)|src|query|url/);
  expect(haproxy).not.toContain('option httplog');
});
