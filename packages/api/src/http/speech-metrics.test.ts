import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { speechMetrics } from './speech-metrics.ts';

test('what becomes of speech is counted for each engine, by names that are all there from the start', async () => {
  const registry = new Registry();
  const observer = speechMetrics(registry);
  const read = async () => (await registry.metrics()).split('\n').filter((line) => /^ezri_speech_(?!answer_seconds_bucket)/.test(line));
  const before = await read();
  expect(before).toContain('ezri_speech_requests_total{engine="hearing",outcome="timeout"} 0');
  expect(before).toContain('ezri_speech_breaker{engine="speaking",state="closed"} 1');

  observer.onOutcome('hearing', 'ok', 420);
  observer.onOutcome('speaking', 'cut', null);
  observer.onBreaker('speaking', 'open');
  const after = await read();
  expect(after).toHaveLength(before.length);
  expect(after).toEqual(
    expect.arrayContaining([
      'ezri_speech_requests_total{engine="hearing",outcome="ok"} 1',
      'ezri_speech_requests_total{engine="speaking",outcome="cut"} 1',
      'ezri_speech_answer_seconds_count{engine="hearing"} 1',
      'ezri_speech_answer_seconds_sum{engine="hearing"} 0.42',
      'ezri_speech_answer_seconds_count{engine="speaking"} 0',
      'ezri_speech_breaker{engine="speaking",state="closed"} 0',
      'ezri_speech_breaker{engine="speaking",state="open"} 1',
      'ezri_speech_breaker{engine="hearing",state="closed"} 1',
    ]),
  );
});
