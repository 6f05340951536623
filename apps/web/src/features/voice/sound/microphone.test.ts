import { afterEach, expect, test, vi } from 'vitest';
import { openMicrophone, type MicrophoneEvents } from './microphone.ts';

class FakeTrack extends EventTarget {
  muted = false;
  enabled = true;
  stopped = false;
  getSettings = () => ({ deviceId: 'mic-1' });
  stop() {
    this.stopped = true;
  }
  tell(name: string, muted = this.muted) {
    this.muted = muted;
    this.dispatchEvent(new Event(name));
  }
}

interface Setting {
  /** Why the browser gives no microphone, by turns; then it gives one. */
  readonly refusals?: readonly string[];
  /** Sample rates at which a microphone cannot be opened. */
  readonly unable?: readonly number[];
}

/** A browser with one microphone. */
function install({ refusals = [], unable = [] }: Setting = {}) {
  const track = new FakeTrack();
  const asked: MediaStreamConstraints[] = [];
  const contexts: FakeContext[] = [];
  const refused = [...refusals];
  class FakeContext extends EventTarget {
    state = 'running';
    readonly sampleRate: number;
    readonly audioWorklet = { addModule: async () => Promise.resolve() };
    constructor({ sampleRate = 48_000 }: { sampleRate?: number }) {
      super();
      this.sampleRate = sampleRate;
      contexts.push(this);
    }
    createMediaStreamSource() {
      if (unable.includes(this.sampleRate)) throw new DOMException('not here', 'NotSupportedError');
      return { connect: () => undefined, disconnect: () => undefined };
    }
    async resume() {
      return Promise.resolve();
    }
    async close() {
      this.state = 'closed';
      return Promise.resolve();
    }
    become(state: string) {
      this.state = state;
      this.dispatchEvent(new Event('statechange'));
    }
  }
  const port = new MessageChannel();
  vi.stubGlobal('AudioContext', FakeContext);
  vi.stubGlobal(
    'AudioWorkletNode',
    class {
      readonly port = port.port1;
    },
  );
  vi.stubGlobal('navigator', {
    mediaDevices: {
      async getUserMedia(constraints: MediaStreamConstraints) {
        asked.push(constraints);
        const refusal = refused.shift();
        if (refusal !== undefined) throw new DOMException('no', refusal);
        return Promise.resolve({ getTracks: () => [track], getAudioTracks: () => [track] });
      },
    },
  });
  return { track, asked, contexts, hear: (level: number) => port.port2.postMessage({ pcm: new ArrayBuffer(640), level }) };
}

const listener = () => ({
  onFrame: vi.fn<MicrophoneEvents['onFrame']>(),
  onHealth: vi.fn<MicrophoneEvents['onHealth']>(),
  onLost: vi.fn<MicrophoneEvents['onLost']>(),
});

afterEach(() => void vi.unstubAllGlobals());

test('it asks for a voice without echo and noise, at 16 kHz, and gives frames of it', async () => {
  const { asked, contexts, hear } = install();
  const events = listener();
  const microphone = await openMicrophone('', null, events);
  expect(asked).toEqual([{ audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 } }]);
  expect(contexts.map(({ sampleRate }) => sampleRate)).toEqual([16_000]);
  hear(0.5);
  await vi.waitFor(() => expect(events.onFrame).toHaveBeenCalledOnce());
  const [pcm, level] = events.onFrame.mock.calls[0] ?? [];
  expect([pcm?.length, level, microphone.deviceId]).toEqual([640, 0.5, 'mic-1']);
  microphone.close();
});

test('a browser that cannot open a microphone at 16 kHz opens it at its own rate', async () => {
  const { contexts } = install({ unable: [16_000] });
  const microphone = await openMicrophone('', null, listener());
  expect(contexts.map(({ sampleRate, state }) => [sampleRate, state])).toEqual([
    [16_000, 'closed'],
    [48_000, 'running'],
  ]);
  microphone.close();
});

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'absent'],
  ['NotReadableError', 'taken'],
  ['TypeError', 'unsupported'],
])('a refusal (%s) is told as what it means for the person: %s', async (name, problem) => {
  install({ refusals: [name] });
  await expect(openMicrophone('', null, listener())).rejects.toMatchObject({ name: 'MicrophoneError', problem });
});

test('where pages get no microphone at all, that is told', async () => {
  install();
  vi.stubGlobal('navigator', {});
  await expect(openMicrophone('', null, listener())).rejects.toMatchObject({ problem: 'unsupported' });
});

test('when the chosen one is gone another is taken', async () => {
  const { asked } = install({ refusals: ['OverconstrainedError'] });
  const microphone = await openMicrophone('', 'mic-9', listener());
  expect(asked.map(({ audio }) => (audio as MediaTrackConstraints).deviceId)).toEqual([{ exact: 'mic-9' }, undefined]);
  microphone.close();
});

test('it tells when the device mutes it, when the page is put to sleep, and when it is gone', async () => {
  const { track, contexts } = install();
  const events = listener();
  await openMicrophone('', null, events);
  track.tell('mute', true);
  track.tell('unmute', false);
  contexts[0]?.become('suspended');
  contexts[0]?.become('running');
  expect(events.onHealth.mock.calls.flat()).toEqual(['silenced', 'on', 'suspended', 'on']);
  track.tell('ended');
  expect([events.onLost.mock.calls.length, track.stopped, contexts[0]?.state]).toEqual([1, true, 'closed']);
  track.tell('mute', true);
  expect(events.onHealth).toHaveBeenCalledTimes(4);
});

test('muted it is not heard and not stopped; closed it is given back', async () => {
  const { track } = install();
  const events = listener();
  const microphone = await openMicrophone('', null, events);
  microphone.mute(true);
  expect([track.enabled, track.stopped]).toEqual([false, false]);
  microphone.mute(false);
  expect(track.enabled).toBe(true);
  microphone.close();
  expect([track.stopped, events.onLost.mock.calls.length]).toEqual([true, 0]);
});
