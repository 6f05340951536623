import { newId } from '@ezri/contract';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createLevel } from './session/level.ts';
import { initial, type VoiceState } from './voice-state.ts';
import { VoiceExplained } from './VoiceExplained.tsx';
import { VoiceNotices } from './VoiceNotices.tsx';
import { VoicePanel, type VoicePanelProps } from './VoicePanel.tsx';

const SERVER = { hearing: 'server', speaking: 'server' } as const;
const stateOf = (parts: Partial<VoiceState> = {}): VoiceState => ({ ...initial('open'), phase: 'on', line: 'ready', engines: SERVER, ...parts });

function renderPanel(parts: Partial<VoicePanelProps> = {}) {
  const nothing = vi.fn();
  const levels = { person: createLevel(), ezri: createLevel() };
  const { container } = render(
    <VoicePanel
      state={stateOf()}
      companion="listening"
      face={{ name: 'Ezri', hue: 200 }}
      transcript=""
      levels={levels}
      devices={[]}
      deviceId={null}
      onDevice={nothing}
      onMute={nothing}
      onHold={nothing}
      onMode={nothing}
      onInterrupt={nothing}
      onEnd={nothing}
      {...parts}
    />,
  );
  return { levels, container };
}

const replyId = newId();
const place = { replyId, chars: 19, sentence: { text: 'Hello there.', from: 13 } };

test('it has the keyboard when it opens, and says in words what both do', () => {
  renderPanel();
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Voice' }));
  expect(screen.getByText('Ezri is listening')).toBeTruthy();
  expect(screen.getByText('Talk whenever you like')).toBeTruthy();
  expect(screen.getByText(/Ezri does not keep the sound/)).toBeTruthy();
});

test('what Ezri says is shown as far as it is, and it can be stopped', () => {
  const onInterrupt = vi.fn();
  renderPanel({ state: stateOf({ speech: { replyId, paused: false, place } }), onInterrupt });
  const captions = screen.getByRole('group', { name: 'What is being said' });
  expect(captions.textContent).toBe('Ezri: Hello there.');
  expect(captions.querySelector('.text-ink-faint')?.textContent).toBe('there.');
  expect(captions.getAttribute('aria-live')).toBe('off');
  fireEvent.click(screen.getByRole('button', { name: 'Stop speaking' }));
  expect(onInterrupt).toHaveBeenCalledOnce();
});

test('while Ezri says nothing there is nothing to stop', () => {
  renderPanel();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Stop speaking' }).disabled).toBe(true);
});

test('what the person says is shown, by the server’s ear or the browser’s', () => {
  renderPanel({ transcript: 'I could not sleep' });
  expect(screen.getByText('I could not sleep')).toBeTruthy();
  renderPanel({ state: stateOf({ partial: 'last night' }) });
  expect(screen.getByText('last night')).toBeTruthy();
});

test('muted, the button says what it does and the line what is', () => {
  const onMute = vi.fn();
  renderPanel({ state: stateOf({ muted: true }), onMute });
  expect(screen.getByText('Your microphone is muted')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Unmute' }));
  expect(onMute).toHaveBeenCalledExactlyOnceWith(false);
});

test('where nobody can hear there is no microphone to mute', () => {
  renderPanel({ state: stateOf({ engines: { hearing: 'none', speaking: 'server' }, mode: 'push' }) });
  expect(screen.queryByRole('button', { name: /Mute|Hold/ })).toBeNull();
  expect(screen.getByText('Write to answer')).toBeTruthy();
});

test('the ring follows the voice without a render', () => {
  const { levels, container } = renderPanel();
  levels.ezri.set(0.5);
  levels.person.set(0.25);
  const shown = [...container.querySelectorAll<HTMLElement>('[style*="--level"]')].map(({ style }) => style.getPropertyValue('--level'));
  expect(shown.toSorted()).toEqual(['0.25', '0.50']);
});

test('before the microphone is asked for it is said what for, and where the sound goes', () => {
  const onStart = vi.fn();
  render(<VoiceExplained name="Ezri" engines={{ hearing: 'browser', speaking: 'server' }} onStart={onStart} onCancel={vi.fn()} />);
  expect(screen.getByText(/Ezri is an AI/)).toBeTruthy();
  expect(screen.getByText(/its maker may get the sound/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Talk with Ezri aloud' }));
  fireEvent.click(screen.getByRole('button', { name: 'Use the microphone' }));
  expect(onStart).toHaveBeenCalledOnce();
});

test.each(['refused', 'absent', 'taken', 'lost', 'unsupported'] as const)(
  'what to do about a microphone (%s) is said aloud, and can be put away',
  (microphone) => {
    const onDismiss = vi.fn();
    render(<VoiceNotices state={{ ...initial('open'), ended: { microphone } }} onDismiss={onDismiss} />);
    expect(screen.getByRole('status').textContent).toMatch(/microphone.+You can go on by text\.$/);
    fireEvent.click(screen.getByRole('button', { name: 'Close this note' }));
    expect(onDismiss).toHaveBeenCalledOnce();
  },
);

test('gaps, losses and engines that fail are plain sentences', () => {
  const state = stateOf({ notices: ['gap', 'unheard', 'hearingFailed'], engines: { hearing: 'none', speaking: 'server' }, line: 'away' });
  render(<VoiceNotices state={state} onDismiss={vi.fn()} />);
  expect([...screen.getByRole('status').children].map(({ textContent }) => textContent)).toEqual([
    'Some of what you said did not arrive. Please say it again if it matters.',
    'I could not hear that; please say it again or type.',
    'Speech cannot be turned into words right now. What was understood so far is kept. Please write; replies go on as before.',
    'The connection is gone. Up to ten seconds of what you say is kept and sent when it is back.',
  ]);
});
