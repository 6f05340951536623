import { expect, it } from 'vitest';
import { slimRequest } from './slim-request.ts';

it('keeps the address and who is asked by whom, and nothing else', () => {
  const whole = {
    url: '/trpc?connectionParams=1',
    headers: { host: 'ezri.example', 'user-agent': 'test', cookie: 'secret', authorization: 'Bearer secret' },
  };
  expect(slimRequest(whole)).toEqual({ url: '/trpc?connectionParams=1', headers: { host: 'ezri.example', 'user-agent': 'test' } });
  expect(slimRequest({ headers: {} })).toEqual({ url: '/', headers: { host: 'localhost' } });
});
