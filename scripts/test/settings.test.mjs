import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { chosenPort, expectFreePort } from '../lib/settings.mjs';

afterEach(() => vi.unstubAllEnvs());

test('a taken port is said to be taken, with what to type', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
  await expect(expectFreePort(port, 'PORT=4000 npm start')).rejects.toThrow(new RegExp(`Port ${port} is taken.*PORT=4000 npm start`, 's'));
  other.close();
  await once(other, 'close');
  await expect(expectFreePort(port, '')).resolves.toBeUndefined();
});

test('the port comes from PORT, then from WEBSOCKET_PORT, then it is 3001', () => {
  vi.stubEnv('PORT', undefined);
  vi.stubEnv('WEBSOCKET_PORT', undefined);
  expect(chosenPort()).toBe(3001);
  vi.stubEnv('WEBSOCKET_PORT', '4001');
  expect(chosenPort()).toBe(4001);
  vi.stubEnv('PORT', '4002');
  expect(chosenPort()).toBe(4002);
});
