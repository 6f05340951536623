import { newId, type VoiceEvent } from '@ezri/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ezriDoing, personDoing } from './doing.ts';
import { apply, initial, isLive, type VoiceInput, type VoiceState } from './voice-state.ts';

const ids = [newId(), newId()] as const;
const replyId = fc.constantFrom(...ids);
const engine = fc.constantFrom('server' as const, 'browser' as const, 'none' as const);
const engines = fc.record({ hearing: engine, speaking: engine });
const place = fc.record({ replyId, chars: fc.nat(200), sentence: fc.record({ text: fc.string(), from: fc.nat(100) }) });

const event: fc.Arbitrary<VoiceEvent> = fc.oneof(
  fc.record({ type: fc.constantFrom('paused' as const, 'resumed' as const, 'flush' as const, 'ended' as const), replyId }),
  fc.record({ type: fc.constant('sentence' as const), replyId, text: fc.string(), from: fc.nat(100), seq: fc.nat(100) }),
  fc.record({ type: fc.constant('started' as const), replyId, mime: fc.constant('audio/pcm;rate=24000') }),
  fc.record({ type: fc.constant('person' as const), state: fc.constantFrom('quiet' as const, 'speaking' as const, 'away' as const) }),
  fc.record({ type: fc.constant('gap' as const), ms: fc.integer({ min: 1 }) }),
  fc.record({ type: fc.constant('failed' as const), engine: fc.constantFrom('hearing' as const, 'speaking' as const) }),
  fc.record({ type: fc.constant('closed' as const), reason: fc.constantFrom('elsewhere' as const, 'overRate' as const, 'lost' as const) }),
  fc.constantFrom({ type: 'unheard' as const }, { type: 'reset' as const }, { type: 'skipped' as const }),
);
const input: fc.Arbitrary<VoiceInput> = fc.oneof(
  fc.record({ type: fc.constantFrom('explain' as const, 'cancel' as const, 'start' as const, 'dismiss' as const) }),
  fc.record({ type: fc.constantFrom('started' as const, 'offered' as const), engines }),
  fc.record({ type: fc.constant('end' as const), reason: fc.constantFrom(null, 'idle' as const) }),
  fc.record({ type: fc.constant('mode' as const), mode: fc.constantFrom('open' as const, 'push' as const) }),
  fc.record({ type: fc.constant('muted' as const), muted: fc.boolean() }),
  fc.record({ type: fc.constant('holding' as const), holding: fc.boolean() }),
  fc.record({
    type: fc.constant('line' as const),
    line: fc.constantFrom('opening' as const, 'ready' as const, 'catchingUp' as const, 'away' as const),
  }),
  fc.record({ type: fc.constant('loss' as const), why: fc.constantFrom('slow' as const, 'away' as const) }),
  fc.record({ type: fc.constant('opened' as const), resumed: fc.boolean() }),
  fc.constant({ type: 'words' as const }),
  fc.record({ type: fc.constant('heard' as const), replyId }),
  fc.record({ type: fc.constant('due' as const), replyId: fc.option(replyId) }),
  fc.record({ type: fc.constant('partial' as const), text: fc.string() }),
  fc.record({ type: fc.constant('place' as const), place: fc.option(place) }),
  fc.record({ type: fc.constant('engines' as const), engines, failed: fc.constantFrom('hearing' as const, 'speaking' as const) }),
  fc.record({ type: fc.constant('event' as const), event }),
);
const states = fc.array(input, { maxLength: 40 }).map((inputs) => inputs.reduce(apply, initial('open')));

const check = (property: (state: VoiceState) => void): void => fc.assert(fc.property(states, property), { numRuns: 500 });

test('nobody holds a button that is not there, or with a microphone that is muted', () =>
  check((state) => {
    expect(state.holding && (state.muted || state.mode === 'open' || !isLive(state))).toBe(false);
  }));

test('while voice is off nobody speaks, hears or waits', () =>
  check((state) => {
    const { phase, speech, engines: has, partial, turn, due, holding, muted } = state;
    const nothing =
      speech === null && (has === null || phase === 'explaining') && partial === '' && turn === 'none' && due === null && !holding && !muted;
    expect(isLive(state) || nothing).toBe(true);
  }));

test('no notice stands twice', () =>
  check(({ notices }) => {
    expect(new Set(notices).size).toBe(notices.length);
  }));

test('there is always one word for what each side does, and what is flushed is not spoken', () =>
  check((state) => {
    expect([ezriDoing(state, 'listening'), personDoing(state)]).toEqual([expect.any(String), expect.any(String)]);
    const flushed = ids.reduce((now, id) => apply(now, { type: 'event', event: { type: 'flush', replyId: id } }), state);
    expect(flushed.speech).toBeNull();
  }));

test('an input that changes nothing gives back the very state', () =>
  check((state) => {
    const place = structuredClone(state.speech?.place ?? null);
    const again = place === null ? state : apply(state, { type: 'place', place });
    const twice = apply(apply(state, { type: 'event', event: { type: 'unheard' } }), { type: 'event', event: { type: 'unheard' } });
    expect(again).toBe(state);
    expect(twice).toBe(apply(twice, { type: 'event', event: { type: 'unheard' } }));
    expect(apply(state, { type: 'event', event: { type: 'heartbeat', head: 3 } })).toBe(state);
  }));
