import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { startLanguage } from './words/index.ts';

/** Whatever React or a part of ours complains about fails the test that made it. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  cleanup();
  const complaints = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls].map((call) => call.map(String).join(' '));
  vi.restoreAllMocks();
  sessionStorage.clear();
  localStorage.clear();
  startLanguage();
  expect(complaints).toEqual([]);
});
