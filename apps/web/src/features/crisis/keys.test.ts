// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { commandOf, stepThrough } from './keys.ts';

afterEach(() => document.body.replaceChildren());

function press(key: string, html = '<main><article tabindex="0" id="at"></article></main>', init: KeyboardEventInit = {}) {
  document.body.innerHTML = html;
  const seen: ReturnType<typeof commandOf>[] = [];
  const listen = (event: KeyboardEvent) => seen.push(commandOf(event));
  document.addEventListener('keydown', listen);
  document.getElementById('at')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
  document.removeEventListener('keydown', listen);
  return seen[0];
}

describe('shortcuts of the queue', () => {
  it('know their keys', () => {
    expect(['j', 'ArrowDown', 'k', 'ArrowUp', 'Enter', 't', 'e', 'r', '?', 'Escape', 'x'].map((key) => press(key))).toEqual([
      'next',
      'next',
      'previous',
      'previous',
      'open',
      'take',
      'escalate',
      'resolve',
      'help',
      'close',
      null,
    ]);
  });

  it.each([
    ['a text field', '<input id="at">'],
    ['a note', '<textarea id="at"></textarea>'],
    ['a list to choose from', '<select id="at"></select>'],
    ['a combobox', '<button role="combobox" id="at"></button>'],
    ['editable text', '<p contenteditable="true" id="at"></p>'],
    ['a dialog', '<div role="dialog"><button id="at"></button></div>'],
  ])('are silent in %s', (_where, html) => {
    expect([press('t', html), press('Enter', html), press('ArrowDown', html)]).toEqual([null, null, null]);
  });

  it('leave the keys of the browser alone', () => {
    expect([press('r', undefined, { ctrlKey: true }), press('r', undefined, { metaKey: true }), press('t', undefined, { altKey: true })]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('let Enter press the button it is on', () => {
    expect(press('Enter', '<button id="at">Take</button>')).toBeNull();
    expect(press('t', '<button id="at">Take</button>')).toBe('take');
  });
});

it('moves through the list and stops at its ends', () => {
  const ids = ['a', 'b', 'c'];
  expect([stepThrough(ids, null, 1), stepThrough(ids, 'a', 1), stepThrough(ids, 'c', 1), stepThrough(ids, 'a', -1)]).toEqual(['a', 'b', 'c', 'a']);
  expect([stepThrough(ids, 'gone', 1), stepThrough([], 'a', 1)]).toEqual(['a', null]);
});
