import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Markdown } from './Markdown.tsx';

const shown = (text: string): HTMLElement => render(<Markdown text={text} />).container;

describe('what a model writes', () => {
  test('is simple markdown', () => {
    const view = shown('# Title\n\nA **strong** and *soft* word.\nNext line.\n\n1. one\n2. two\n\n> quoted\n\n- a\n- b');
    expect(view.querySelector('strong')?.textContent).toBe('strong');
    expect([...view.querySelectorAll('ol li')].map((item) => item.textContent)).toEqual(['one', 'two']);
    expect(view.querySelectorAll('ul li')).toHaveLength(2);
    expect(view.querySelector('blockquote')?.textContent?.trim()).toBe('quoted');
    expect(view.querySelector('h1, h2, h3, h4, h5, h6')).toBeNull();
    expect(screen.getByText('Title').className).toContain('font-bold');
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">press</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<style>body{display:none}</style>',
    '<div onclick="alert(1)">hi</div>',
  ])('never becomes HTML: %s', (html) => {
    const view = shown(`before ${html} after\n\n${html}`);
    expect(view.querySelector('img, script, a, iframe, style, [onclick], [onerror]')).toBeNull();
    expect(view.textContent).toContain('before');
  });

  test.each(['[Ezri]: Hello.', '[Important]: 988', '[a]: www.x.example "or this"', '[note]: two\nThree.'])(
    'is all there, also what looks like a note to the machine: %j',
    (text) => {
      expect(shown(text).textContent).toBe(text);
    },
  );

  test('does not turn into characters that the guard did not read', () => {
    expect(shown('&kscr;&iscr;&lscr;&lscr; &#107;ill &amp; so on').textContent).toBe('&kscr;&iscr;&lscr;&lscr; &#107;ill &amp; so on');
  });

  test('says where a link leads when its words name another place', () => {
    expect(shown('[my-help.example](https://help.example/a)').textContent).toBe('my-help.example (help.example)');
    expect(shown('[help.example](https://help.example/a)').textContent).toBe('help.example');
    expect(shown('<https://help.example/a>').textContent).toBe('https://help.example/a');
  });

  test('fetches no picture', () => {
    const view = shown('![a tree](https://tracker.example/pixel.png)');
    expect(view.querySelector('img')).toBeNull();
    expect(view.textContent).toBe('a tree');
  });

  test('links only to addresses that can be seen, in a window of their own', () => {
    const view = shown('[press here](https://help.example/a?b=c) or [call](tel:123) or https://bare.example');
    const [web, call] = view.querySelectorAll('a');
    expect(web?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    expect(web?.getAttribute('target')).toBe('_blank');
    expect(view.textContent).toBe('press here (help.example) or call (123) or https://bare.example');
    expect(call?.getAttribute('href')).toBe('tel:123');
    expect(view.querySelectorAll('a')).toHaveLength(2);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'http://plain.example',
    '//evil.example',
    '/sign-out',
    'java\nscript:x',
  ])('a link to %j is only its words', (href) => {
    const view = shown(`[press](${href})`);
    expect(view.querySelector('a')).toBeNull();
    expect(view.textContent).toContain('press');
  });

  test('does not change what is on screen already while more comes', () => {
    const { container, rerender } = render(<Markdown text={'First **block**.\n\nSecond'} writing />);
    const first = container.querySelector('p');
    rerender(<Markdown text={'First **block**.\n\nSecond is *lo'} writing />);
    expect(container.querySelector('p')).toBe(first);
    expect(container.querySelector('em')?.textContent).toBe('lo');
    rerender(<Markdown text={'First **block**.\n\nSecond is *longer* now'} />);
    expect(container.querySelector('p')).toBe(first);
    expect(container.querySelector('em')?.textContent).toBe('longer');
  });
});
