import { expect, test } from 'vitest';
import { pathInside } from './path-inside.ts';

test.each(['/session/1?x=2#y', '/', '/admin/safety'])('%s leads on', (path) => expect(pathInside(path)).toBe(path));

test.each([undefined, '', 'https://evil.example/', '//evil.example/', '/\\evil.example/', 'javascript:alert(1)', '/\t/evil.example'])(
  '%j leads nowhere',
  (path) => expect(pathInside(path)).toBeNull(),
);
