import { newId } from '@ezri/contract';
import { expect, test } from 'vitest';
import { ezriDoing, personDoing } from './doing.ts';
import { apply, initial, type VoiceInput, type VoiceState } from './voice-state.ts';

const replyId = newId();
const SERVER = { hearing: 'server', speaking: 'server' } as const;
const BROWSER = { hearing: 'browser', speaking: 'browser' } as const;
const placeAt = (chars: number, from = 0) => ({ replyId, chars, sentence: { text: 'I am here.', from } });
const after = (inputs: readonly VoiceInput[], from: VoiceState = initial('open')): VoiceState => inputs.reduce(apply, from);
const on = (engines: VoiceState['engines'] = SERVER, mode: VoiceState['mode'] = 'open'): VoiceState =>
  after([{ type: 'start' }, { type: 'started', engines: engines ?? SERVER }, { type: 'line', line: 'ready' }], initial(mode));

test('what Ezri does is told by what is heard, and not by what was sent', () => {
  const started = on();
  expect(ezriDoing(started, 'listening')).toBe('listening');
  expect(ezriDoing(started, 'thinking')).toBe('thinking');
  expect(ezriDoing(started, 'speaking')).toBe('thinking');
  const speaking = after([{ type: 'place', place: placeAt(3) }], started);
  expect(ezriDoing(speaking, 'listening')).toBe('speaking');
  const paused = after(
    [
      { type: 'event', event: { type: 'paused', replyId } },
      { type: 'place', place: placeAt(5) },
    ],
    speaking,
  );
  expect(ezriDoing(paused, 'listening')).toBe('paused');
  expect(paused.speech?.place?.chars).toBe(5);
  expect(ezriDoing(after([{ type: 'event', event: { type: 'resumed', replyId } }], paused), 'listening')).toBe('speaking');
  expect(ezriDoing(after([{ type: 'event', event: { type: 'flush', replyId } }], paused), 'listening')).toBe('listening');
});

test('who has written a reply thinks until its first sound is heard, or until there is none to wait for', () => {
  const due = after([{ type: 'due', replyId }], on());
  expect(ezriDoing(due, 'listening')).toBe('thinking');
  const other = { type: 'place', place: { ...placeAt(1), replyId: newId() } } as const;
  expect(ezriDoing(after([other, { type: 'place', place: null }], due), 'listening')).toBe('thinking');
  const ends: readonly VoiceInput[][] = [
    [
      { type: 'place', place: placeAt(1) },
      { type: 'place', place: null },
    ],
    [{ type: 'heard', replyId }],
    [{ type: 'event', event: { type: 'flush', replyId } }],
    [{ type: 'event', event: { type: 'failed', engine: 'speaking' } }],
    [{ type: 'engines', engines: { hearing: 'server', speaking: 'none' }, failed: 'speaking' }],
    [{ type: 'event', event: { type: 'person', state: 'speaking' } }],
    [{ type: 'due', replyId: null }],
  ];
  for (const inputs of ends) expect(ezriDoing(after(inputs, due), 'listening')).toBe('listening');
  expect(after([{ type: 'end', reason: null }], due).due).toBeNull();
});

test('where nobody speaks, no sound is waited for', () => {
  expect(ezriDoing(after([{ type: 'due', replyId }], on({ hearing: 'server', speaking: 'none' })), 'listening')).toBe('listening');
});

test('a pause is not over because nothing is played', () => {
  const paused = after(
    [
      { type: 'place', place: placeAt(3) },
      { type: 'event', event: { type: 'paused', replyId } },
      { type: 'place', place: null },
    ],
    on(),
  );
  expect(paused.speech).toMatchObject({ paused: true });
});

test('without a line the server’s voice is silent, and a browser’s goes on', () => {
  const away: readonly VoiceInput[] = [
    { type: 'place', place: placeAt(3) },
    { type: 'line', line: 'away' },
  ];
  expect(ezriDoing(after(away, on()), 'listening')).toBe('away');
  expect(ezriDoing(after(away, on({ hearing: 'server', speaking: 'browser' })), 'listening')).toBe('speaking');
});

test('a pause before the first sound ends without a trace when it goes on', () => {
  const paused = after([{ type: 'event', event: { type: 'paused', replyId } }], on());
  expect(ezriDoing(paused, 'speaking')).toBe('paused');
  expect(after([{ type: 'event', event: { type: 'resumed', replyId } }], paused).speech).toBeNull();
});

test('what the person is told of themselves: muted before all, then the device, then their turn', () => {
  const speaking: VoiceInput = { type: 'event', event: { type: 'person', state: 'speaking' } };
  expect(personDoing(after([speaking], on()))).toBe('speaking');
  expect(personDoing(after([speaking, { type: 'microphone', health: 'silenced' }], on()))).toBe('silenced');
  expect(personDoing(after([speaking, { type: 'microphone', health: 'silenced' }, { type: 'muted', muted: true }], on()))).toBe('muted');
  expect(personDoing(on(SERVER, 'push'))).toBe('hold');
  expect(personDoing(after([{ type: 'holding', holding: true }], on(SERVER, 'push')))).toBe('speaking');
  expect(personDoing(on({ hearing: 'none', speaking: 'server' }))).toBe('text');
});

test('nobody listens while a browser speaks, for it would hear itself; the server takes out its own voice', () => {
  const speaks: VoiceInput = { type: 'place', place: placeAt(0) };
  expect(personDoing(after([speaks], on(BROWSER)))).toBe('resting');
  expect(personDoing(after([speaks], on({ hearing: 'server', speaking: 'browser' })))).toBe('resting');
  expect(personDoing(after([speaks], on()))).toBe('quiet');
  expect(personDoing(after([speaks, { type: 'holding', holding: true }], on(BROWSER, 'push')))).toBe('speaking');
});

test('a muted microphone holds nothing, and a button that is held in the open does nothing', () => {
  const held = after([{ type: 'holding', holding: true }], on(SERVER, 'push'));
  expect(after([{ type: 'muted', muted: true }], held).holding).toBe(false);
  expect(
    after(
      [
        { type: 'muted', muted: true },
        { type: 'holding', holding: true },
      ],
      on(SERVER, 'push'),
    ).holding,
  ).toBe(false);
  expect(after([{ type: 'holding', holding: true }], on()).holding).toBe(false);
});

test('of each notice there is one, the newest last, and what was not heard is forgotten once something was', () => {
  const state = after(
    [
      { type: 'event', event: { type: 'unheard' } },
      { type: 'loss', why: 'slow' },
      { type: 'event', event: { type: 'unheard' } },
      { type: 'engines', engines: { hearing: 'server', speaking: 'none' }, failed: 'speaking' },
    ],
    on(),
  );
  expect(state.notices).toEqual(['slow', 'unheard', 'speakingFailed']);
  expect(after([{ type: 'partial', text: 'I am' }], state).notices).toEqual(['speakingFailed']);
});

const person = (state: VoiceState['person']): VoiceInput => ({ type: 'event', event: { type: 'person', state } });
const anew: VoiceInput = { type: 'opened', resumed: false };
const away: VoiceInput = { type: 'line', line: 'away' };
const SENTENCE: VoiceInput = { type: 'event', event: { type: 'sentence', replyId, text: 'I am here.', from: 0, seq: 0 } };

test.each([
  ['somebody who is speaking', [person('speaking')], ['notHeard']],
  ['somebody whose words are on their way', [person('speaking'), person('quiet')], ['notHeard']],
  ['somebody who has begun to speak on', [person('speaking'), person('quiet'), person('speaking'), { type: 'words' }], ['notHeard']],
  ['nobody', [], []],
  ['somebody whose words are there', [person('speaking'), person('quiet'), { type: 'words' }], []],
  ['somebody who has been told', [person('speaking'), person('quiet'), { type: 'event', event: { type: 'unheard' } }], ['unheard']],
  ['somebody who only listened', [person('speaking'), person('quiet'), SENTENCE], []],
  ['somebody who has gone', [person('speaking'), person('quiet'), person('away')], []],
  ['a session that ended in order', [person('speaking'), { type: 'event', event: { type: 'closed', reason: 'lost' } }], []],
  ['somebody whose words the old session has sent', [person('speaking'), away, { type: 'words' }], []],
  ['somebody who spoke on', [person('speaking'), away, { type: 'words' }, { type: 'opened', resumed: true }, away], ['notHeard']],
  ['a session that goes on', [person('speaking'), { type: 'opened', resumed: true }, person('quiet'), { type: 'words' }], []],
] as const)('a new session that knows nothing of a turn is told to whoever was in the middle of one: %s', (_, inputs, notices) => {
  expect(after([...inputs, anew], on()).notices).toEqual(notices);
});

test('a browser that hears loses nothing with a session', () => {
  expect(after([person('speaking'), anew], on({ hearing: 'browser', speaking: 'server' })).notices).toEqual([]);
});

test('that a turn was lost is taken back when its words come after all, also when the person speaks on', () => {
  const missed = after([person('speaking'), anew], on());
  expect(after([{ type: 'words' }], missed).notices).toEqual([]);
  const goesOn = after([person('speaking'), { type: 'words' }], missed);
  expect(goesOn.notices).toEqual([]);
  expect(after([anew], goesOn).notices).toEqual(['notHeard']);
});

test('whose words stand in the conversation is understood: what went wrong before is over, and what goes wrong later is told again', () => {
  const gap: VoiceInput = { type: 'event', event: { type: 'gap', ms: 400 } };
  const state = after([{ type: 'event', event: { type: 'unheard' } }, { type: 'loss', why: 'away' }, gap], on());
  expect(state.notices).toEqual(['unheard', 'notHeard']);
  expect(after([{ type: 'words' }], state).notices).toEqual([]);
  expect(after([{ type: 'words' }, gap], state).notices).toEqual(['gap']);
});

test('a gap that this side made is told once', () => {
  const gap: VoiceInput = { type: 'event', event: { type: 'gap', ms: 400 } };
  expect(after([{ type: 'loss', why: 'slow' }, gap], on()).notices).toEqual(['slow']);
  expect(after([gap], on()).notices).toEqual(['gap']);
});

test('at the end nothing is left but why, and what was not heard', () => {
  const state = after(
    [
      { type: 'place', place: placeAt(3) },
      { type: 'loss', why: 'away' },
      { type: 'end', reason: 'elsewhere' },
    ],
    on(),
  );
  expect(state).toEqual({ ...initial('open'), ended: 'elsewhere', notices: ['notHeard'] });
  expect(after([{ type: 'loss', why: 'away' }], after([{ type: 'end', reason: null }], on())).notices).toEqual(['notHeard']);
  expect(after([{ type: 'explain' }], state)).toEqual({ ...initial('open'), phase: 'explaining' });
});
