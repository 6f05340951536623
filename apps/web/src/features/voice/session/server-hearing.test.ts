import { expect, test } from 'vitest';
import { openServerHearing } from './server-hearing.ts';

test('when nobody is to listen for a while, what is no whole message goes up and does not wait for what is said later', async () => {
  const done: string[] = [];
  const note = (what: string) => () => void done.push(what);
  const hearing = await openServerHearing({
    workletUrl: '',
    deviceId: null,
    link: { say: note('say'), flush: note('flush'), commit: note('commit') },
    open: async (_url, _device, { onFrame }) => {
      await Promise.resolve();
      done.push('open');
      return { deviceId: null, mute: () => undefined, close: () => onFrame(new Uint8Array(640), 0) };
    },
    onLevel: () => undefined,
    onHealth: () => undefined,
    onProblem: () => undefined,
  });
  hearing.listen(true, true);
  hearing.listen(false, false);
  hearing.close();
  expect(done).toEqual(['open', 'flush']);
});
